using System.Collections.Immutable;

namespace GuidanceBot.Content.Help;

/// <summary>People to turn to: a line by phone, text or web.</summary>
/// <param name="Kind">The need it serves, such as <c>suicide</c>.</param>
/// <param name="Verified">The day somebody last read its source.</param>
internal sealed record HelpLine(string Id, string Kind, string Name, DateOnly Verified, Place At)
{
    public string? Number { get; init; }

    public string? Sms { get; init; }

    public string? Web { get; init; }

    public string? Hours { get; init; }

    public ImmutableArray<string> Languages { get; init; } = [];
}

/// <summary>The number for an emergency.</summary>
internal sealed record Emergency(string Number, DateOnly Verified, Place At);

/// <summary>The lines of one country, or the international directory.</summary>
/// <param name="Code">ISO 3166 code, or <see cref="HelpDirectory.International"/>.</param>
internal sealed record HelpRegion(string Code, string Name, Emergency? Emergency, ImmutableArray<HelpLine> Lines, Place At);
