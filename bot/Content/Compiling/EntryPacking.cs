using System.Collections.Immutable;
using GuidanceBot.Framing;
using GuidanceBot.Safety;

namespace GuidanceBot.Content.Compiling;

/// <summary>
/// Entries as bytes, and back: whatever is written here is read below in the same order. Lines that are only learned from,
/// or only checked by, stay out: no conversation needs them.
/// </summary>
internal static class EntryPacking
{
    public static void Write(Packer to, Entry entry)
    {
        to.Text(entry.Id);
        to.Number((int)entry.Kind);
        Write(to, entry.At);
        Write(to, entry.Background);
        to.Number((int)entry.Contact);
        to.Maybe(entry.Text, text => Write(to, text));
        to.Maybe(entry.Card, card => Write(to, card));
        to.Maybe(entry.Prompt, prompt => Write(to, prompt));
        to.Maybe(entry.Option, option => Write(to, option));
        to.Maybe(entry.Mark, mark => Write(to, mark));
        to.Yes(entry.Guarded is not null);
        to.Many(entry.Guarded ?? [], kind => to.Number((int)kind));
        to.Maybe(entry.List, list => Write(to, list));
        to.Texts(entry.Hears);
        to.Texts(entry.Unless);
        to.Texts(entry.Same);
        to.Maybe(entry.Signal, signal => Write(to, signal));
        to.Maybe(entry.Law, law => Write(to, law));
        to.TextOrNone(entry.Whole);
        to.TextOrNone(entry.Of);
    }

    public static Entry Read(Unpacker from) => new()
    {
        Id = from.Text(),
        Kind = (EntryKind)from.Number(),
        At = Place(from),
        Background = Background(from),
        Contact = (Contact)from.Number(),
        Text = from.Maybe(() => Template(from)),
        Card = from.Maybe(() => new CardParts(Template(from), from.Texts(), from.Maybe(() => Template(from)), from.Many(() => Related(from)))),
        Prompt = from.Maybe(() => new PromptParts(from.Texts(), from.Many(() => Choice(from)))),
        Option = from.Maybe(() => new OptionParts(Template(from), Template(from), Template(from), Template(from))),
        Mark = from.Maybe(() => new MarkParts((FindingKind)from.Number(), from.Many(() => (Framing.Purpose)from.Number()))),
        Guarded = Guarded(from),
        List = from.Maybe(() => new ListParts(from.Text(), from.Texts())),
        Hears = from.Texts(),
        Unless = from.Texts(),
        Same = from.Texts(),
        Signal = from.Maybe(() => new SignalParts(from.Yes(), from.TextOrNone(), [], [])),
        Law = from.Maybe(() => new LawParts(from.Text(), from.Day())),
        Whole = from.TextOrNone(),
        Of = from.TextOrNone(),
    };

    public static void Write(Packer to, Place at)
    {
        to.Text(at.File);
        to.Number(at.Line);
    }

    public static Place Place(Unpacker from) => new(from.Text(), from.Number());

    private static void Write(Packer to, Background background)
    {
        to.Text(background.Topic);
        to.Many(background.Sources, source => Write(to, source));
        to.Number((int)background.Evidence);
        to.Number((int)background.Status);
    }

    private static Background Background(Unpacker from) =>
        new(from.Text(), from.Many(() => Related(from)), (Evidence)from.Number(), (Status)from.Number());

    private static void Write(Packer to, Related related)
    {
        to.Text(related.Id);
        to.Number(related.Line);
    }

    private static Related Related(Unpacker from) => new(from.Text(), from.Number());

    private static void Write(Packer to, Template text)
    {
        to.Text(text.Source);
        to.Number(text.Line);
    }

    private static Template Template(Unpacker from) => Content.Template.Parse(from.Text(), from.Number(), _ => { });

    private static void Write(Packer to, CardParts card)
    {
        Write(to, card.Label);
        to.Texts(card.Asks);
        to.Maybe(card.Disagree, disagree => Write(to, disagree));
        to.Many(card.Related, related => Write(to, related));
    }

    private static void Write(Packer to, PromptParts prompt)
    {
        to.Texts(prompt.Named);
        to.Many(prompt.Choices, choice =>
        {
            Write(to, choice.Id);
            Write(to, choice.Label);
            to.Texts(choice.Also);
            to.Texts(choice.Hears);
            to.TextOrNone(choice.Took);
        });
    }

    private static Choice Choice(Unpacker from) => new(Related(from), Template(from), from.Texts(), from.Texts(), from.TextOrNone());

    private static void Write(Packer to, OptionParts option)
    {
        foreach (var text in new[] { option.Title, option.For, option.Against, option.Living }) Write(to, text);
    }

    private static void Write(Packer to, MarkParts mark)
    {
        to.Number((int)mark.Kind);
        to.Many(mark.OnlyFor, purpose => to.Number((int)purpose));
    }

    private static ImmutableArray<FindingKind>? Guarded(Unpacker from)
    {
        var guards = from.Yes();
        var kinds = from.Many(() => (FindingKind)from.Number());
        return guards ? kinds : null;
    }

    private static void Write(Packer to, ListParts list)
    {
        to.Text(list.Name);
        to.Texts(list.Words);
    }

    private static void Write(Packer to, SignalParts signal)
    {
        to.Yes(signal.AsksOnly);
        to.TextOrNone(signal.Needs);
    }

    private static void Write(Packer to, LawParts law)
    {
        to.Text(law.Region);
        to.Day(law.Verified);
    }
}
