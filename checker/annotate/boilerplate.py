"""Page furniture that a paste from a web page drags along: "Trending", "Read more", calls to share.

Knows the headings such lists carry and what a list of headlines looks like. Does not
judge by place alone: a closing paragraph, a list inside the story or a heading with
body text under it stays part of the article.
"""

from __future__ import annotations

import re
from dataclasses import replace

from checker.patterns import regex
from checker.types import Block

_LISTS = regex(
    r"(?:trending(?: now| stories| topics| news)?|(?:read|see|learn|find out|discover) more(?: here)?|"
    r"more (?:from|on|in|by|"
    r"about|like)\b.{0,40}|more (?:news|stories|headlines|coverage|articles|reading)|related(?: "
    r"(?:articles?|stor(?:y|ies)|"
    r"content|coverage|posts?|news|topics|links|reading|reads))?|most (?:read|popular|viewed|shared|"
    r"commented|watched)"
    r"(?:\b.{0,30})?|recommended(?: (?:for you|stories|reading|articles|videos))?|you (?:may|might) "
    r"(?:also )?(?:like|be "
    r"interested in)|also read|read also|read next|up next|what to read next|next up|popular (?:now|"
    r"stories|articles|"
    r"posts|this week)|top (?:stories|news|headlines)|latest (?:news|stories|headlines|articles)|in "
    r"other news|"
    r"editor(?:'|’)?s(?:'|’)? (?:picks?|choice)|don(?:'|’)t miss|from around the web|around the web|"
    r"promoted(?: stories| "
    r"content)?|sponsored(?: content| stories)?|see also|further reading|tags|topics|share this(?: "
    r"article| story| post)?|"
    r"follow us(?: on\b.{0,40})?|sponsored links|breaking news|must[ -]reads?|newsletters?)\s*[:»>…]*",
    re.I,
)
_ALONE = regex(
    r"(?:advertisement|ad|story continues below(?: advertisement)?|article continues (?:below|"
    r"after)\b.{0,40}|continue reading"
    r"(?: the main story)?|skip (?:to (?:main )?content|advertisement|past\b.{0,60})|share (?:this "
    r")?(?:article|story|post|on "
    r"(?:facebook|twitter|x|whatsapp))|sign up (?:for|to)\b.{0,90}|subscribe(?: now| today| "
    r"to\b.{0,80})?|click here to\b.{0,80}|"
    r"follow .{1,40} on (?:twitter|facebook|x|instagram|google news)|read the (?:rest|full (?:story|"
    r"article)) here|"
    r"load more|show more|view comments|\d+ comments?|leave a comment|print(?: this article)?|email "
    r"this(?: article)?|"
    r"all rights reserved|(?:copyright|©|\(c\)) ?.{0,90}|get the app|download (?:our|the) "
    r"app\b.{0,40}|close|menu|log ?in|"
    r"watch:? .{0,90}|listen to this article\b.{0,20}|back to top|support (?:our "
    r")?journalism\b.{0,40})[.!»>…:]*",
    re.I,
)
_LINE = regex(
    r"(?P<lead>read more|read also|also read|related|related (?:story|article)|see also|more|watch|"
    r"read next|read|recommended|"
    r"trending)\s?[:»>|–—-]\s?\S.*",
    re.I | re.S,
)
_STOPPED = regex(r"[.:;,][\"”’']?$")
_STOP = regex("[.;,]$")
_SPEAKS = regex(r"\w+(?: \w+)?\s?[:–—-]\s?[\"“‘]")
_SHORT = 28


def find(prose: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same blocks in the same order, those that are page furniture marked so."""
    marked = list(blocks)
    index = 0
    while index < len(blocks):
        text = blocks[index].span.of(prose).strip()
        end = index
        if len(text) <= 60 and _LISTS.fullmatch(text):
            end = _list_end(prose, blocks, index)
        if end == index and len(text) <= 120 and _ALONE.fullmatch(text):
            end = index + 1
        if end == index and len(text.split()) <= _SHORT and _is_line(text):
            end = index + 1
        for place in range(index, end):
            marked[place] = replace(blocks[place], kind="furniture")
        index = max(index + 1, end)
    return tuple(marked)


def _list_end(prose: str, blocks: tuple[Block, ...], index: int) -> int:
    """One past the last block of the list of headlines under the heading at `index`.

    `index` itself where body text follows: then the heading belongs to the article. A
    heading with nothing after it ends the page and is furniture alone.
    """
    end = index + 1
    while end < len(blocks) and _headline(prose, blocks[end]):
        end += 1
    if end == index + 1 and end < len(blocks):
        return index
    return end


def _headline(prose: str, block: Block) -> bool:
    """Whether a block looks like an entry of a list of links rather than like body text."""
    text = block.span.of(prose).strip()
    if len(text.split()) > _SHORT:
        return False
    return block.kind == "item" or not _STOPPED.search(text)


def _is_line(text: str) -> bool:
    """Whether a block is a single link such as `Read more: What the guests wore`."""
    lead = _LINE.match(text)
    if not lead or _speaks(text):
        return False
    return " " in lead["lead"] or not _STOP.search(text)


def _speaks(text: str) -> bool:
    """Whether a line such as `More: "I never said so."` is someone's words and not a link."""
    return bool(_SPEAKS.match(text)) and text.rstrip()[-2:] in (
        '."',
        ".”",
        ".’",
    )
