"""Verbs of saying, and the words that lead up to a source: what attribution is read by."""

from __future__ import annotations

from checker.patterns import any_of, regex

# Past, present and participle are written out: English spells too many of them oddly for a rule.
_PLAIN = """
chime chimes chimed;
say says said; tell tells told; add adds added; ask asks asked; state states stated; write writes wrote
written; note notes noted; explain explains explained; insist insists insisted; argue argues argued; claim
claims claimed; warn warns warned; reply replies replied; respond responds responded; answer answers
answered; announce announces announced; declare declares declared; admit admits admitted; acknowledge
acknowledges acknowledged; concede concedes conceded; continue continues continued; conclude concludes
concluded; confirm confirms confirmed; deny denies denied; report reports reported; suggest suggests
suggested; observe observes observed; recall recalls recalled; remark remarks remarked; comment comments
commented; complain complains complained; joke jokes joked; quip quips quipped; tweet tweets tweeted; post
posts posted; read reads; call calls called; describe describes described; urge urges urged; vow vows
vowed; pledge pledges pledged; promise promises promised; predict predicts predicted; stress stresses
stressed; emphasize emphasizes emphasized; emphasise emphasises emphasised; reiterate reiterates
reiterated; repeat repeats repeated; accuse accuses accused; allege alleges alleged; assert asserts
asserted; maintain maintains maintained; contend contends contended; testify testifies testified; shout
shouts shouted; cry cries cried; yell yells yelled; exclaim exclaims exclaimed; whisper whispers
whispered; muse muses mused; wonder wonders wondered; demand demands demanded; exhort exhorts exhorted;
proclaim proclaims proclaimed; recount recounts recounted; agree agrees agreed; counter counters
countered; caution cautions cautioned; lament laments lamented; opine opines opined; boast boasts boasted;
brag brags bragged; charge charges charged; chide chides chided; quote quotes quoted; cite cites cited;
denounce denounces denounced; criticize criticizes criticized; criticise criticises criticised; praise
praises praised; dismiss dismisses dismissed; speculate speculates speculated; believe believes believed;
think thinks thought; reveal reveals revealed; point points pointed; offer offers offered; begin begins
began; put puts; go goes; interject interjects interjected; retort retorts retorted; blast blasts blasted;
slam slams slammed; tout touts touted; refer refers referred; reflect reflects reflected; remind reminds
reminded; sum sums summed; label labels labelled labeled; dub dubs dubbed; mock mocks mocked; express
expresses expressed; voice voices voiced; promise; hail hails hailed; advise advises advised; inform
informs informed; plead pleads pleaded; apologise apologised apologize apologized; marvel marvels marveled
marvelled; hear hears heard; learn learns learned; know knows knew; decry decries decried; quipped; deem
deems deemed; tease teases teased; brand brands branded; condemn condemns condemned; estimate estimates
estimated
"""
_PARTICIPLES = """
saying telling adding asking stating writing noting explaining insisting arguing claiming warning replying
responding announcing declaring admitting acknowledging conceding continuing concluding confirming denying
suggesting observing remarking commenting complaining joking tweeting posting calling describing urging vowing
pledging promising predicting stressing emphasizing emphasising reiterating accusing alleging asserting
maintaining contending shouting exclaiming quoting citing denouncing reading labelling labeling dubbing
referring recalling lamenting boasting repeating proclaiming declaring
"""
SAYING = frozenset(_PLAIN.replace(";", " ").split())
PARTICIPLES = frozenset(_PARTICIPLES.split())
# Those that stand before a quotation or beside it without a doubt; the rest need a comma or colon.
_PLAINEST = """
say says said tell tells told add adds added ask asks asked state states stated write writes wrote note
notes noted explain explains explained insist insists insisted argue argues argued warn warns warned reply
replies replied continue continues continued tweet tweets tweeted announce announced declare declared
conclude concludes concluded recall recalls recalled joke jokes joked quip quips quipped
"""
PLAINEST = frozenset(_PLAINEST.split())
VERB = regex(rf"\b{any_of(sorted(SAYING | PARTICIPLES))}\b")
ACCORDING = regex(
    r"\b[Aa]ccording to\s+|\b[Ii]n the words of\s+|\b[Aa]s told (?:to|by)\s+|\b[Pp]er\s+(?=[A-Z])"
)
