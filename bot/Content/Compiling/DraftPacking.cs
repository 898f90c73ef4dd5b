using GuidanceBot.Content.Help;
using GuidanceBot.Content.Reading;
using GuidanceBot.Content.Signing;
using GuidanceBot.Language;

namespace GuidanceBot.Content.Compiling;

/// <summary>Everything that was read of a content as bytes, and back, in the same order.</summary>
internal static class DraftPacking
{
    public static void Write(Packer to, Draft draft)
    {
        to.Text(draft.Hash);
        to.Yes(draft.Locale.IsRightToLeft);
        to.Many(draft.Entries, entry => EntryPacking.Write(to, entry));
        to.Many([.. draft.Sources.Values], source => Write(to, source));
        to.Many([.. draft.Help.Regions], region => Write(to, region));
        to.Many([.. draft.SignOffs.All], signed => Write(to, signed));
        to.Many(draft.Languages.Profiles, profile => Write(to, profile));
        to.Many(draft.Problems, problem => Write(to, problem));
    }

    public static Draft Read(Unpacker from, string locale)
    {
        var hash = from.Text();
        var language = new Locale(locale, from.Yes());
        var entries = from.Many(() => EntryPacking.Read(from));
        var sources = from.Many(() => new Source(from.Text(), from.Text(), from.Text(), from.TextOrNone()));
        var regions = from.Many(() => Region(from));
        var signed = from.Many(() => new SignOff(from.Text(), from.Text(), from.Text(), from.Day(), from.Day(), EntryPacking.Place(from)));
        var profiles = from.Many(() => Profile(from));
        var problems = from.Many(() => new Problem(from.Text(), from.Text(), from.Number(), from.Text()));
        return new Draft(hash, entries, new HashSet<string>(), sources.ToDictionary(source => source.Id, StringComparer.Ordinal), new HelpDirectory(regions), problems)
        {
            Locale = language,
            SignOffs = new SignOffs(signed.ToDictionary(one => one.Id, StringComparer.Ordinal)),
            Languages = new LanguageWords(profiles),
            Points = [],
        };
    }

    private static void Write(Packer to, Source source)
    {
        to.Text(source.Id);
        to.Text(source.Title);
        to.Text(source.Publisher);
        to.TextOrNone(source.Url);
    }

    private static void Write(Packer to, HelpRegion region)
    {
        to.Text(region.Code);
        to.Text(region.Name);
        EntryPacking.Write(to, region.At);
        to.Maybe(region.Emergency, emergency =>
        {
            to.Text(emergency.Number);
            to.Day(emergency.Verified);
            EntryPacking.Write(to, emergency.At);
        });
        to.Many(region.Lines, line => Write(to, line));
    }

    private static HelpRegion Region(Unpacker from)
    {
        var (code, name, at) = (from.Text(), from.Text(), EntryPacking.Place(from));
        var emergency = from.Maybe(() => new Emergency(from.Text(), from.Day(), EntryPacking.Place(from)));
        return new HelpRegion(code, name, emergency, from.Many(() => Line(from)), at);
    }

    private static void Write(Packer to, HelpLine line)
    {
        to.Text(line.Id);
        to.Text(line.Kind);
        to.Text(line.Name);
        to.Day(line.Verified);
        EntryPacking.Write(to, line.At);
        foreach (var text in new[] { line.Number, line.Sms, line.Web, line.Hours }) to.TextOrNone(text);
        to.Texts(line.Languages);
    }

    private static HelpLine Line(Unpacker from) => new(from.Text(), from.Text(), from.Text(), from.Day(), EntryPacking.Place(from))
    {
        Number = from.TextOrNone(),
        Sms = from.TextOrNone(),
        Web = from.TextOrNone(),
        Hours = from.TextOrNone(),
        Languages = from.Texts(),
    };

    private static void Write(Packer to, SignOff signed)
    {
        foreach (var text in new[] { signed.Id, signed.Hash, signed.By }) to.Text(text);
        to.Day(signed.On);
        to.Day(signed.Due);
        EntryPacking.Write(to, signed.At);
    }

    private static void Write(Packer to, LanguageProfile profile)
    {
        to.Text(profile.Code);
        foreach (var words in new[] { profile.Words, profile.Capitals, profile.Names, profile.Titles, profile.Streets }) to.Texts(words);
    }

    private static LanguageProfile Profile(Unpacker from) => new(from.Text(), from.Texts())
    {
        Capitals = from.Texts(),
        Names = from.Texts(),
        Titles = from.Texts(),
        Streets = from.Texts(),
    };

    private static void Write(Packer to, Problem problem)
    {
        to.Text(problem.Code);
        to.Text(problem.File);
        to.Number(problem.Line);
        to.Text(problem.Message);
    }
}
