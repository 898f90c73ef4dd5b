using System.Collections.Immutable;
using GuidanceBot.Understanding;
using Microsoft.Data.Sqlite;

namespace GuidanceBot.Content.Search;

/// <summary>
/// Full-text search over the advice cards: SQLite's FTS5, in memory, made once for a content. Each way of asking is a
/// row; FTS5 stems the words and finds the nearest rows, and the likeness of a question to them is reckoned from how
/// rare the words are that both hold, so that "I don't have that" can be said honestly.
/// </summary>
internal sealed class CardSearch : IDisposable
{
    private const int MostHits = 6;
    private const int MostRows = 60;

    // Beyond this a message tells a story, and is no question.
    private const int MostTerms = 40;

    private const int ShortestMended = 5;

    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly Lock taken = new();
    private readonly Terms terms;
    private readonly ImmutableArray<string> cards;
    private readonly HashSet<string> vocabulary = new(StringComparer.Ordinal);
    private readonly List<Row> rows = [];
    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);
    private readonly Dictionary<int, HashSet<string>> stemsOfCard = [];
    private readonly double unknown;

    public CardSearch(IReadOnlyCollection<Entry> entries, string locale)
    {
        terms = new Terms(entries);
        var found = entries.Where(entry => entry.Card is not null).ToArray();
        cards = [.. found.Select(card => card.Id)];
        connection.Open();
        var tokenizer = Locale.IsEnglish(locale) ? "porter unicode61" : "unicode61";
        foreach (var table in new[] { "asked", "question" })
            Execute($"create virtual table {table} using fts5(words, tokenize = \"{tokenizer}\"); create virtual table {table}_words using fts5vocab({table}, instance)");
        Fill(found);
        ReadStems();
        unknown = Rarity(0);
    }

    /// <summary>The cards nearest to what was typed, best first.</summary>
    public ImmutableArray<Hit> Find(string text)
    {
        var asked = terms.Of(text).Distinct(StringComparer.Ordinal).Take(MostTerms + 1).ToArray();
        if (asked.Length is 0 or > MostTerms || cards.IsEmpty)
            return [];
        lock (taken)
        {
            var stems = Stem(asked.Select(Mend));
            return stems.Length == 0 ? [] : Compare(stems);
        }
    }

    public void Dispose() => connection.Dispose();

    private void Fill(Entry[] found)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = Command("insert into asked (rowid, words) values ($row, $words)", "$row", "$words");
        for (var card = 0; card < found.Length; card++)
        {
            var parts = found[card].Card!;
            foreach (var ask in parts.Asks.Concat(found[card].Hears).Append(parts.Label.Plain))
                Add(insert, card, ask, isAnswer: false);
            Add(insert, card, $"{found[card].Text?.Plain}\n{parts.Disagree?.Plain}", isAnswer: true);
        }

        transaction.Commit();
    }

    private void Add(SqliteCommand insert, int card, string text, bool isAnswer)
    {
        var words = terms.Of(text).ToArray();
        vocabulary.UnionWith(words);
        insert.Parameters["$row"].Value = rows.Count;
        insert.Parameters["$words"].Value = string.Join(' ', words);
        insert.ExecuteNonQuery();
        rows.Add(new Row(card, isAnswer));
    }

    private void ReadStems()
    {
        using var read = Command("select doc, term from asked_words");
        using var reader = read.ExecuteReader();
        while (reader.Read())
        {
            var row = rows[(int)reader.GetInt64(0)];
            var stem = reader.GetString(1);
            row.Stems.Add(stem);
            if (!stemsOfCard.TryGetValue(row.Card, out var all))
                stemsOfCard.Add(row.Card, all = new HashSet<string>(StringComparer.Ordinal));
            all.Add(stem);
        }

        foreach (var stem in stemsOfCard.Values.SelectMany(all => all).CountBy(stem => stem, StringComparer.Ordinal))
            weights.Add(stem.Key, Rarity(stem.Value));
        foreach (var row in rows)
            row.Length = Length(row.Stems);
    }

    // A slip in a word that no card knows is mended to the nearest one that a card does.
    private string Mend(string term) => term.Length < ShortestMended || vocabulary.Contains(term)
        ? term
        : vocabulary.Where(word => word[0] == term[0] && Distance.IsSlip(term, word)).DefaultIfEmpty(term).First();

    // FTS5 knows the stems: a question goes in as a row of its own, and its words come out.
    private string[] Stem(IEnumerable<string> words)
    {
        using var replace = Command("insert or replace into question (rowid, words) values (1, $words)", "$words");
        replace.Parameters["$words"].Value = string.Join(' ', words);
        replace.ExecuteNonQuery();
        using var read = Command("select distinct term from question_words");
        using var reader = read.ExecuteReader();
        var stems = new List<string>();
        while (reader.Read())
            stems.Add(reader.GetString(0));
        return [.. stems];
    }

    private ImmutableArray<Hit> Compare(string[] stems)
    {
        var length = Length(stems);
        var all = stems.Sum(Weight);
        return
        [
            .. Nearest(stems).GroupBy(row => row.Card)
                .Select(card => new Hit(cards[card.Key], Likeness(card, stems, length, all)))
                .OrderByDescending(hit => hit.Share).ThenBy(hit => hit.Card, StringComparer.Ordinal).Take(MostHits),
        ];
    }

    // How like the nearest way of asking it is, and how much of it the card speaks of at all.
    private double Likeness(IEnumerable<Row> nearest, string[] stems, double length, double all)
    {
        var best = nearest.Max(row => (row.IsAnswer ? 0.5 : 1) * stems.Where(row.Stems.Contains).Sum(stem => Weight(stem) * Weight(stem)) / (length * row.Length));
        var known = stemsOfCard[nearest.First().Card];
        return (0.65 * best) + (0.35 * stems.Where(known.Contains).Sum(Weight) / all);
    }

    private IEnumerable<Row> Nearest(string[] stems)
    {
        using var rank = Command($"select rowid from asked where words match $any order by rank limit {MostRows}", "$any");
        rank.Parameters["$any"].Value = string.Join(" OR ", stems.Select(stem => $"\"{stem.Replace("\"", "", StringComparison.Ordinal)}\""));
        using var reader = rank.ExecuteReader();
        var found = new List<Row>();
        while (reader.Read())
            found.Add(rows[(int)reader.GetInt64(0)]);
        return found;
    }

    private double Weight(string stem) => weights.GetValueOrDefault(stem, unknown);

    private double Length(IEnumerable<string> stems) => Math.Sqrt(stems.Sum(stem => Weight(stem) * Weight(stem)));

    // Rare words weigh more; a word no card knows weighs most, because then something else may be meant.
    private double Rarity(int count) => Math.Log(1 + ((cards.Length - count + 0.5) / (count + 0.5)));

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter(parameter, null));
        return command;
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private sealed record Row(int Card, bool IsAnswer)
    {
        public HashSet<string> Stems { get; } = new(StringComparer.Ordinal);

        public double Length { get; set; }
    }
}
