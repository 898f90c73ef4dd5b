using System.Text.RegularExpressions;

namespace GuidanceBot.Channels.Page;

/// <summary>
/// What only readers of a script or a style sheet need: indentation, empty lines, and comments that begin on a line of their own.
/// It is not served, since every page that carries the loader would pay for it.
/// </summary>
internal static partial class ForReaders
{
    /// <param name="extension">Of the file; nothing is taken from other files than <c>.js</c> and <c>.css</c>.</param>
    public static string Without(string text, string extension) => extension switch
    {
        ".js" => InScript().Replace(text, found => found.Groups["template"].Success ? Indentation().Replace(found.Value, "") : ""),
        ".css" => InStyle().Replace(text, ""),
        _ => text,
    };

    // What looks like a comment inside a template literal is words: a literal is taken whole, and loses its indentation alone.
    [GeneratedRegex(@"(?<template>`(?:\\[\s\S]|[^`\\])*`)|^[ \t]*(?://.*)?\n|^[ \t]*/\*[\s\S]*?\*/[ \t]*\n?|^[ \t]+", RegexOptions.Multiline)]
    private static partial Regex InScript();

    [GeneratedRegex(@"^[ \t]*\n|^[ \t]*/\*[\s\S]*?\*/[ \t]*\n?|^[ \t]+", RegexOptions.Multiline)]
    private static partial Regex InStyle();

    [GeneratedRegex(@"^[ \t]+", RegexOptions.Multiline)]
    private static partial Regex Indentation();
}
