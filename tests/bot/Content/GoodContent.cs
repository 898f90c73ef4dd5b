namespace GuidanceBot.Tests.Content;

/// <summary>One entry of each kind that takes part in the tests, without a fault.</summary>
internal static class GoodContent
{
    public const string Ask = """
        topic: ask
        sources: [book]
        status: approved
        entries:
          - id: ask.hello
            kind: line
            text: "{They} go{es} alone, and your {partner} want{s} it. {They've} asked, {they} {haven't}."
          - id: ask.say
            kind: words
            contact: partner
            sources: [study]
            evidence: study
            text: Would it be OK if I ask how it went?
          - id: ask.motive
            kind: prompt
            text: What is hardest about it?
            why: It shapes the words.
            unsure: That is fine.
            named: [what is hardest]
            choices:
              - { id: left-out, label: I feel left out, also: [shut out], took: you feel left out }
              - { id: ok, label: "That {they} {aren't} leaving", hears: [are we ok], took: you want to know you are OK }
          - id: ask.option.wait
            kind: option
            title: Wait for now
            for: It costs nothing, and {they} can find words.
            against: You may feel alone with it for weeks.
            living: Some weeks you know little.
          - id: ask.private
            kind: card
            text: What is said there is mostly private.
            label: What is private?
            asks: [what is kept private]
            disagree: Some would rather tell all.
            related: [ask.hello]
            hears: [is it private]
          - id: ask.note.row
            kind: note
            text: it began after a fight
            hears: [after a row]
          - id: ask.contact
            kind: line
            text: "{Practice} can be reached here: {contact}."
          - id: ask.plan.me
            kind: plan
            text: Call one friend on Sunday.
          - id: signal.abuse-victim.active.hit
            kind: signal
            hears: [hit me]
            unless: [hit me that]
            fires: [he hit me]
            silent: [then it hit me that we never talk]
        """;
}
