using System.Collections.Immutable;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;

namespace GuidanceBot.Guidance;

/// <summary>What questions are about: the topics of the advice cards, in the order they are offered.</summary>
internal enum About
{
    Confidentiality,
    Asking,
    Sharing,
    Recording,
    Partners,
    Relationship,
    Couples,
    OwnSupport,
    Cost,
    Countries,
    Disagreeing,
}

/// <summary>Beside a topic's cards.</summary>
internal enum WhichFact
{
    Topics,
}

/// <summary>After an answer, beside the cards that lead on.</summary>
internal enum AfterFact
{
    Another,
    Enough,
}

/// <summary>Answers questions from cards, one at a time. Information only, so open to everybody at any time.</summary>
internal static class Facts
{
    public static readonly ChoicePrompt<About> Topic = new("fact.about") { Counts = false, Foretold = true };
    public static readonly ChoicePrompt<WhichFact> Which = new("fact.which") { Counts = false, OffersCards = true };
    public static readonly ChoicePrompt<AfterFact> More = new("fact.more") { Counts = false, OffersCards = true, SkipMeans = "enough" };

    public static readonly ImmutableArray<Prompt> Prompts = [Topic, Which, More];

    public static readonly Waterfall Dialog =
        new("facts", [AskTopic, ByTopic, AskWhich, ByWhich, Tell, AskMore, ByMore, SayBye, Close]) { OpenWhenBlocked = true, IsAside = true };

    /// <summary>The step that tells the card chosen.</summary>
    public const string Telling = nameof(Tell);

    /// <summary>Whether a prompt invites questions, so that any words are read as one.</summary>
    public static bool Invites(string prompt) => Prompts.Any(own => own.Id == prompt);

    /// <summary>Where `back` leads from one of its prompts, and what is asked anew there; null where it leads out of it.</summary>
    /// <param name="ofTopic">Whether cards of a topic were offered; a question that was typed came from none.</param>
    public static Goto? Before(string? prompt, bool ofTopic)
    {
        if (prompt == Which.Id || (prompt == More.Id && !ofTopic))
            return new Goto(nameof(AskTopic), Topic, Which, More);
        return prompt == More.Id ? new Goto(nameof(AskWhich), Which, More) : null;
    }

    // Therapy for two is no matter where fear may play a part.
    private static Move AskTopic(Answers answers) => answers.Safety.Standing is Fear.Unclear or Fear.Blocked
        ? new Ask(Topic, Topic.Choices.Remove(Kebab.Of(About.Couples)))
        : new Ask(Topic);

    private static Move ByTopic(Answers answers)
    {
        if (answers.Choice(Topic) is null)
            return new Goto(nameof(SayBye));

        // Someone who may be in danger gets what is known about recording, and not the talk that leads to words.
        var talk = answers.Is(Topic, About.Recording) && answers.Safety.Standing != Fear.Blocked && !answers.Has(RecordTalk.What);
        return talk ? new Begin(RecordTalk.Dialog.Id) : new Next();
    }

    private static Move AskWhich(Answers answers) => new AskCards(Which, answers.Choice(Topic), null);

    private static Move ByWhich(Answers answers) => answers.Choice(Which) switch
    {
        null => new Goto(nameof(SayBye)),
        "topics" => new Goto(nameof(AskTopic), Topic, Which),
        _ => new Next(),
    };

    private static Move Tell(Answers answers) => new Say([new AnswerCard(answers.Choice(Which)!, [])]) { Again = true };

    private static Move AskMore(Answers answers) => new AskCards(More, null, answers.Choice(Which));

    private static Move ByMore(Answers answers) => answers.Choice(More) switch
    {
        "another" => new Goto(nameof(AskTopic), Topic, Which, More),
        "enough" or null => new Next(),
        { } card => new Goto(nameof(Tell), Which, More) { Instead = new Answer(Which.Id, card) },
    };

    private static Move SayBye(Answers answers) => new Say("fact.bye") { Again = true };

    private static Move Close(Answers answers) =>
        new End(answers.Safety.Standing == Fear.Blocked ? Ending.Safe : Ending.Done);
}
