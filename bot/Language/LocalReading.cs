using GuidanceBot.Understanding;

namespace GuidanceBot.Language;

/// <summary>Observes a message within the process: the same message always reads the same, and nothing leaves the machine.</summary>
internal sealed class LocalReading
{
    // Who writes more has shown the language by then; names further on are in a story, and not in a line to keep.
    private const int Longest = 2_000;

    private readonly LanguageGuess language;
    private readonly NameFinder names;
    private readonly NumberFinder numbers;

    private LocalReading(LanguageGuess language, NameFinder names, NumberFinder numbers)
    {
        this.language = language;
        this.names = names;
        this.numbers = numbers;
    }

    /// <param name="vocabulary">Words of the content's own language.</param>
    public static LocalReading Of(LanguageWords words, IReadOnlySet<string> vocabulary, string locale)
    {
        var guess = new LanguageGuess(words, vocabulary, locale);
        var own = words.Profiles.FirstOrDefault(profile => LanguageGuess.IsOwn(profile.Code, locale)) ?? new LanguageProfile(locale, []);
        return new LocalReading(guess, new NameFinder(own, guess), new NumberFinder(own));
    }

    /// <summary>Never throws, whatever was typed.</summary>
    public Observed Read(string message)
    {
        var text = message.Length <= Longest ? message : message[..Longest];
        var words = Typed.Words(text);
        var (other, unsure) = language.Of(text, words);
        return new Observed(other, numbers.IsIn(text) || names.IsIn(text, words), IsUnsure: unsure);
    }
}
