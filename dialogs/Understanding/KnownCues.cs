using GuidanceBot.Runtime;
using GuidanceBot.Safety;

namespace GuidanceBot.Understanding;

/// <summary>The cues that the dialogs listen for; any other would bring up nothing.</summary>
public static class KnownCues
{
    internal const string Command = "command.";

    /// <summary>Words that may mean fear: "I tiptoe round him".</summary>
    internal const string Careful = "cue.careful";

    /// <summary>Words meant for the guide in the middle of a rehearsal: "how do I fix it".</summary>
    internal const string ToGuide = "cue.to-guide";

    /// <summary>Violence or punishment in a reaction that someone expects.</summary>
    internal const string Punish = "cue.punish";

    /// <summary>A day, named in a time to talk.</summary>
    internal const string Day = "cue.day";

    /// <summary>Who is in therapy: this, and <c>partner</c>, <c>self</c> or <c>both</c>.</summary>
    internal const string InTherapy = "therapy.";

    public static bool Contains(string id) =>
        id is Careful or ToGuide or Punish or Day or InTherapy + "partner" or InTherapy + "self" or InTherapy + "both"
        || (id.StartsWith(Aspects.Prefix, StringComparison.Ordinal) && Aspects.All.Contains(id[Aspects.Prefix.Length..]))
        || (id.StartsWith(Command, StringComparison.Ordinal) && Kebab.Parse<Command>(id[Command.Length..]) is not null)
        || Catalogue.Prompts.Any(prompt => prompt.TakesWordsLike == id);
}
