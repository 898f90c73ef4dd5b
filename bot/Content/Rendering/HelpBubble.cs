using GuidanceBot.Content.Help;
using GuidanceBot.Runtime;

namespace GuidanceBot.Content;

/// <summary>People to turn to, the emergency number first.</summary>
internal static class HelpBubble
{
    public static Bubble Of(HelpLines reply, Wordings words, string region)
    {
        var help = words.Library.Help;
        var lines = help.Lines(region, reply.Kinds).Select(Line);
        if (help.Emergency(region) is { } emergency)
            lines = lines.Prepend(new BubbleHelpLine(words["line.emergency"], emergency.Number, null, null, null));
        var all = lines.ToArray();
        return new Bubble
        {
            Kind = BubbleKind.Help,
            Text = string.Join('\n', all.Select(line => Text(line, words))),
            ContentIds = [.. help.Lines(region, reply.Kinds).Select(line => line.Id)],
            Lines = [.. all],
        };
    }

    private static BubbleHelpLine Line(HelpLine line) => new(line.Name, line.Number, line.Sms, line.Web, line.Hours);

    private static string Text(BubbleHelpLine line, Wordings words)
    {
        string?[] ways =
        [
            line.Number is null ? null : $"{words["line.call"]} {line.Number}",
            line.Text is null ? null : $"{words["line.text"]} {line.Text}",
            line.Web is null ? null : Shown(line.Web),
            line.Hours,
        ];
        return $"{line.Name}: {string.Join(", ", ways.OfType<string>())}";
    }

    /// <summary>A web address as people say it.</summary>
    public static string Shown(string web)
    {
        var address = web[(web.IndexOf("://", StringComparison.Ordinal) + 3)..];
        return (address.StartsWith("www.", StringComparison.Ordinal) ? address[4..] : address).TrimEnd('/');
    }
}
