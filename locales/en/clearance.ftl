### Clearance: verdicts, rules, and cases from files.

clearance-verdict-cleared = Yes
clearance-verdict-blocked = No
clearance-verdict-unknown = Unknown

clearance-rule-recording = Recording { $asset }
clearance-rule-master = The producer’s right in { $asset }
clearance-rule-work = The work { $asset }
clearance-rule-work-right = One of the rights in { $asset }
clearance-rule-performers = The performers of { $asset }
clearance-rule-community = What communities ask about { $asset }
clearance-rule-holders = All who hold { $asset }
clearance-rule-holder = { $party } holds a share of { $asset }
clearance-rule-together = Only together: those who stand for { $party }
clearance-rule-performer = { $party } performs on { $asset }
clearance-rule-asked = { $party } asks something about { $asset }
clearance-rule-grant = A grant by { $party }
clearance-rule-withdrawn = { $asset } has been withdrawn from the public
clearance-rule-shares-whole = The shares of { $asset } make a whole
clearance-rule-shares-none = Nobody on file holds { $asset }
clearance-rule-shares-short = The shares of { $asset } on file make less than a whole
clearance-rule-shares-over = The shares of { $asset } on file make more than a whole
clearance-rule-shares-doubt = Whether this paper gives a share of { $asset } there and then is in doubt
clearance-rule-chain-hole = Someone gave away more of { $asset } than they held
clearance-rule-own-production = An own production, as its producer states
clearance-rule-own-share = { $party } is the one who asks
clearance-rule-no-grant = { $party } is known and gave nothing that covers this
clearance-rule-holder-lost = { $party } cannot be found, and gave nothing that covers this
clearance-rule-holder-refuses = { $party } was asked and said no
clearance-rule-holder-unknown = Who holds this share of { $asset } is not known
clearance-rule-heirs-unknown = { $party } is dead, or may be, and no heirs are on file
clearance-rule-given-away = Exclusively given to { $party }
clearance-rule-grant-use = The use
clearance-rule-grant-territory = The territory
clearance-rule-grant-term = The day
clearance-rule-grant-option = An option would cover the day, and nobody took it up
clearance-rule-grant-signed = The signature
clearance-rule-grant-approval = The approval that it asks for
clearance-rule-grant-held = Whether { $party } held it when signing
clearance-rule-sublicence = Leave to give it on
clearance-rule-upstream = What was given to { $party }
clearance-rule-recording-free = The protection of { $asset } ended on { $day }
clearance-rule-work-free = The protection of { $asset } is over, or never began
clearance-rule-arrangement-free = The protection of the arrangement is over
clearance-rule-traditional = Traditional: nobody holds an author’s right
clearance-rule-protected = { $asset } is still protected
clearance-rule-protection-unknown = Whether { $asset } is still protected is not known
clearance-rule-work-none = Nobody said which work { $asset } performs
clearance-rule-no-work = There is no work in { $asset }
clearance-rule-work-not-needed = This use touches no right in works
clearance-rule-performers-none = Nobody said who performs on { $asset }
clearance-rule-no-performers = Nobody performs on { $asset }
clearance-rule-performers-not-needed = This use does not ask the performers
clearance-rule-performer-unknown = Who performs on { $asset } is not known
clearance-rule-consent = The word of { $party }
clearance-rule-no-consent = { $party } gave no word that covers this
clearance-rule-own-performance = { $party } is the one who asks
clearance-rule-performers-engaged = { $party } states that the performers were engaged for this
clearance-rule-nothing-asked = No community asks anything
clearance-rule-ask-attribution = { $party } wants to be named
clearance-rule-ask-no-sale = { $party } does not want it sold
clearance-rule-ask-season = { $party } wants it closed in this month
clearance-rule-ask-place = { $party } wants it heard elsewhere only
clearance-rule-ask-audience = { $party } wants it heard by some only
clearance-rule-ask-closed = { $party } keeps it closed until a day
clearance-rule-ask-withdrawn = { $party } took its word back
clearance-rule-ask-unknown-label = A label of { $party } that is not known here
clearance-rule-community-consent = The word of { $party } for this
clearance-rule-no-community-consent = { $party } gave no word that covers this
clearance-rule-supposed = A paper that is supposed to be there

clearance-paper = [{ $paper }, line { $line }]
clearance-missing = What is missing: { $sets }
clearance-at = { $path }:{ $line }: { $about }
clearance-case-differs = “{ $title }” differs
clearance-cases-sum =
    { $total ->
        [one] { $total } case
       *[other] { $total } cases
    }, { $differ ->
        [0] all agree
       *[other] { $differ } differ
    }
clearance-differs-verdict = Line { $line }, { $territories }, { $first } to { $last }: expected { $expected }, got { $got }
clearance-differs-because = Line { $line }, { $territories }, { $first } to { $last }: { $got } as expected, but not because of { $word }
clearance-differs-missing = Line { $line }, { $territories }, { $first } to { $last }: { $got } as expected, but other papers are missing
clearance-differs-override = Line { $line }, { $territories }, { $first } to { $last }: the override is not as expected
clearance-differs-not-expected = Line { $line }, { $territories }, { $first } to { $last }: { $got }, and nothing was expected
clearance-differs-finding = Line { $line }: the finding { $word } is not there

clearance-finding-former-territory = { $word } is a country that is no more; its successors are meant
clearance-finding-belonging-territory = { $word } may or may not include territories with codes of their own; an exclamation mark after it means it alone, an asterisk means with them
clearance-finding-territory-group = The group { $word } leaves territories in doubt
clearance-finding-date-without-day = The date after { $word } has no day: between its first and last day nobody knows
clearance-finding-unsigned = { $word } is not signed

clearance-fault-expected = Could stand there: { $expected }
clearance-fault-keyword = No line begins with { $word }
clearance-fault-clause = { $word } is not understood
clearance-fault-party = Nobody called { $word } was introduced
clearance-fault-asset = No recording, work or release is called { $word }
clearance-fault-twice = { $word } is there twice
clearance-fault-date = { $word } is no date
clearance-fault-share = { $word } is no share
clearance-fault-territory = { $word } is no territory
clearance-fault-use = { $word } is no use
clearance-fault-right = { $word } is no right
clearance-fault-verdict = { $word } is no verdict
clearance-fault-rule = { $word } is no rule
clearance-fault-number = { $word } is no number of months
clearance-fault-missing = Something is missing at { $word }
clearance-fault-no-question = { $word } asks nothing
clearance-fault-not-expected = { $word } expects nothing
clearance-fault-too-large = The question is too large, or ends before it begins

error-cases-too-long = { $path } is too long for a file of cases.
error-cases-not-text = { $path } is not text in UTF-8.

help-command-clear = Says what may go out; so far for cases from files, without a catalogue
help-argument-cases = Files with facts, questions and expected verdicts; says which differ
