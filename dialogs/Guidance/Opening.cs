using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Guidance;

/// <summary>What brings a visitor here.</summary>
internal enum Topic
{
    Partner,
    Client,
    Talked,
    Question,
    Else,
}

/// <summary>Greets, and finds the way.</summary>
internal static class Opening
{
    public static readonly ChoicePrompt<Topic> What = new("open.what")
    {
        Counts = false,
        SkipMeans = "else",
        // "My therapist" says whose therapy it is, whoever else is named beside it.
        Settle = mentioned => mentioned.Contains("talked") ? "talked" : mentioned.Contains("client") ? "client" : mentioned.Contains("partner") ? "partner" : null,
    };

    public static readonly ImmutableArray<Prompt> Prompts = [What];

    public static readonly Waterfall Dialog = new("open", [Greet, AskWhat, Route]);

    /// <summary>Where a conversation starts anew.</summary>
    public static readonly Frame Again = new(Dialog.Id, nameof(AskWhat));

    private static Move Greet(Answers answers) => new Say(answers.Terms.SignedOff ? "open.greeting.signed" : "open.greeting");

    private static Move AskWhat(Answers answers) => new Ask(What);

    private static Move Route(Answers answers) => new Begin(answers.Get(What) switch
    {
        Topic.Partner => AskAboutTherapy.Dialog.Id,
        Topic.Client => Sharing.Dialog.Id,
        Topic.Talked => Aftermath.Dialog.Id,
        Topic.Question => Facts.Dialog.Id,
        _ => Besides.Dialog.Id,
    });
}
