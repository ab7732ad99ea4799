"""Archives: many drafts in, one file of findings a shard out, to be stopped and resumed.

    presscheck batch archive.jsonl --output findings --jobs 8

`shards` cuts the input into pieces that can be read by themselves; `work` checks one piece;
`machine` spreads pieces over processes of this machine and `cluster` over Ray. A piece is
written in one step, so that what is there is whole, and a second run does only what is missing.
"""
