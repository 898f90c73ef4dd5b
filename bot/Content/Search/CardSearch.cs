using System.Collections.Immutable;
using GuidanceBot.Understanding;
using Microsoft.Data.Sqlite;

namespace GuidanceBot.Content.Search;

/// <summary>
/// Full-text search over the advice cards: SQLite's FTS5, in memory, made once for a content. It ranks; how much of a
/// question a card covers is reckoned from how rare each word is, so that "I don't have that" can be said honestly.
/// </summary>
internal sealed class CardSearch : IDisposable
{
    private const int MostHits = 6;

    // Beyond this a message tells a story, and is no question.
    private const int MostTerms = 40;

    // A word of so many cards finds nothing in particular; left out of the search, it keeps its time flat.
    private const double CommonShare = 0.4;

    private const int ShortestMended = 5;

    // How visitors ask counts most, the chip next, then the answer.
    private const string Create = """
        create virtual table cards using fts5(asks, label, answer, tokenize = "TOKENIZER");
        """;

    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly Lock taken = new();
    private readonly Terms terms;
    private readonly ImmutableArray<string> ids;
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> vocabulary = new(StringComparer.Ordinal);

    public CardSearch(IReadOnlyCollection<Entry> entries, string locale)
    {
        terms = new Terms(entries);
        var cards = entries.Where(entry => entry.Card is not null).ToArray();
        ids = [.. cards.Select(card => card.Id)];
        connection.Open();
        Execute(Create.Replace("TOKENIZER", locale.StartsWith("en", StringComparison.Ordinal) ? "porter unicode61" : "unicode61", StringComparison.Ordinal));
        using var transaction = connection.BeginTransaction();
        using var insert = Command("insert into cards (rowid, asks, label, answer) values ($row, $asks, $label, $answer)", "$row", "$asks", "$label", "$answer");
        for (var row = 0; row < cards.Length; row++)
        {
            var card = cards[row].Card!;
            insert.Parameters["$row"].Value = row;
            insert.Parameters["$asks"].Value = Fold(string.Join('\n', card.Asks.Concat(cards[row].Hears)));
            insert.Parameters["$label"].Value = Fold(card.Label.Plain);
            insert.Parameters["$answer"].Value = Fold($"{cards[row].Text?.Plain}\n{card.Disagree?.Plain}");
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>The cards nearest to what was typed, best first.</summary>
    public ImmutableArray<Hit> Find(string text)
    {
        var asked = terms.Of(text).Distinct(StringComparer.Ordinal).Take(MostTerms + 1).ToArray();
        if (asked.Length is 0 or > MostTerms || ids.IsEmpty)
            return [];
        lock (taken)
        {
            var weighed = asked.Select(Mend).Distinct(StringComparer.Ordinal).Select(term => (Term: term, Count: CountOf(term))).ToArray();
            var found = Rank(weighed);
            return found.Length == 0 ? [] : Share(weighed, found);
        }
    }

    public void Dispose() => connection.Dispose();

    private string Fold(string text)
    {
        var words = terms.Of(text).ToArray();
        vocabulary.UnionWith(words);
        return string.Join(' ', words);
    }

    // A slip in a word that no card knows is mended to the nearest one that a card does.
    private string Mend(string term) => term.Length < ShortestMended || vocabulary.Contains(term) || CountOf(term) > 0
        ? term
        : vocabulary.FirstOrDefault(word => Distance.IsSlip(term, word)) ?? term;

    private int CountOf(string term)
    {
        if (counts.TryGetValue(term, out var known))
            return known;
        using var count = Command("select count(*) from cards where cards match $term", "$term");
        count.Parameters["$term"].Value = Quoted(term);
        var number = (int)(long)count.ExecuteScalar()!;

        // Only words that cards know are kept: what visitors type beyond them has no end.
        if (number > 0)
            counts[term] = number;
        return number;
    }

    private long[] Rank((string Term, int Count)[] weighed)
    {
        var known = weighed.Where(w => w.Count > 0).ToArray();
        var telling = known.Where(w => w.Count <= ids.Length * CommonShare).ToArray();
        if (known.Length == 0)
            return [];
        using var rank = Command($"select rowid from cards where cards match $any order by bm25(cards, 3.0, 3.0, 1.0) limit {MostHits * 2}", "$any");
        rank.Parameters["$any"].Value = string.Join(" OR ", (telling.Length > 0 ? telling : known).Select(w => Quoted(w.Term)));
        return Rows(rank);
    }

    private ImmutableArray<Hit> Share((string Term, int Count)[] weighed, long[] found)
    {
        var shares = found.ToDictionary(row => row, _ => 0.0);
        var all = weighed.Sum(w => Weight(w.Count));
        using var holds = Command($"select rowid from cards where cards match $term and rowid in ({string.Join(',', found)})", "$term");
        foreach (var (term, count) in weighed.Where(w => w.Count > 0))
        {
            // In the ways it is asked, or on its chip, a word says more than somewhere in the answer.
            foreach (var (scope, part) in new[] { ("{asks label} : ", 1.0), ("{answer} : ", 0.5) })
            {
                holds.Parameters["$term"].Value = scope + Quoted(term);
                foreach (var row in Rows(holds))
                    shares[row] = Math.Max(shares[row], 0) + (Weight(count) * part);
            }
        }

        return [.. found.Select(row => new Hit(ids[(int)row], Math.Min(1, shares[row] / all))).OrderByDescending(hit => hit.Share).Take(MostHits)];
    }

    // Rare words weigh more; a word no card knows weighs most, because then something else was meant.
    private double Weight(int count) => Math.Log(1 + ((ids.Length - count + 0.5) / (count + 0.5)));

    private static string Quoted(string term) => $"\"{term}\"";

    private static long[] Rows(SqliteCommand command)
    {
        var rows = new List<long>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            rows.Add(reader.GetInt64(0));
        return [.. rows];
    }

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
}
