using System.Collections.Immutable;
using GuidanceBot.Runtime;

namespace GuidanceBot.Content;

/// <summary>A text with its slots, parsed once. Most texts hold no slot or only pronoun forms, and are filled ahead of time.</summary>
internal sealed class Template
{
    private readonly ImmutableArray<Segment> segments;
    private readonly string[]? byPronoun;

    private Template(ImmutableArray<Segment> segments, string source, int line)
    {
        Source = source;
        this.segments = segments;
        Line = line;
        HasSlots = segments.Any(s => s.Slot is not null);
        Plain = Join(Filling.Plain);
        if (!HasSlots)
            byPronoun = [Plain, Plain, Plain];
        else if (segments.All(s => s.Slot is not { IsPronoun: false }))
            byPronoun = [Plain, Join(Filling.Plain with { Pronoun = Pronoun.She }), Join(Filling.Plain with { Pronoun = Pronoun.He })];
    }

    public static Template Empty { get; } = new([], "", 0);

    /// <summary>Line of the file it begins on.</summary>
    public int Line { get; }

    /// <summary>As its author wrote it, slots and all.</summary>
    public string Source { get; }

    /// <summary>As it reads on its own.</summary>
    public string Plain { get; }

    public bool HasSlots { get; }

    /// <param name="unknown">Told of every slot that does not exist, and of stray braces.</param>
    public static Template Parse(string text, int line, Action<string> unknown)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var start = 0;
        while (text.IndexOfAny(['{', '}'], start) is var brace && brace >= 0)
        {
            var close = text[brace] == '{' ? text.IndexOfAny(['{', '}'], brace + 1) : -1;
            var whole = close > 0 && text[close] == '}';
            var name = whole ? text[(brace + 1)..close] : text[brace..(brace + 1)];
            Add(segments, text[start..brace]);
            if (whole && Slot.Find(name) is { } slot)
                segments.Add(new Segment("", slot));
            else
                unknown(name);
            start = whole ? close + 1 : brace + 1;
        }

        Add(segments, text[start..]);
        return new Template(segments.ToImmutable(), text, line);
    }

    public string Render(in Filling filling) => byPronoun is null ? Join(filling) : byPronoun[(int)filling.Pronoun];

    private static void Add(ImmutableArray<Segment>.Builder segments, string literal)
    {
        if (literal.Length > 0)
            segments.Add(new Segment(literal, null));
    }

    private string Join(Filling filling) => segments is [{ Slot: null } whole]
        ? whole.Literal
        : string.Concat(segments.Select(s => s.Slot?.Fill(filling) ?? s.Literal));

    private readonly record struct Segment(string Literal, Slot? Slot);
}
