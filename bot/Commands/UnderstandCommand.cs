using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GuidanceBot.Content;
using GuidanceBot.Practice;
using GuidanceBot.Runtime;
using GuidanceBot.Safety;
using GuidanceBot.Understanding;

namespace GuidanceBot.Commands;

/// <summary>Shows how lines are read: one JSON object a line, for authors and for measuring.</summary>
internal static class UnderstandCommand
{
    // Words are shown as they are, and not as escapes; nobody puts this into a page.
    private static readonly JsonWriterOptions asTyped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var path = new Option<DirectoryInfo?>("--path") { Description = "The content folder; the one beside the program by default." };
        var own = WordsOf.OwnOption();
        var command = new Command("understand", "Reads lines from standard input and writes how each is understood, as one JSON object a line.") { path, own };
        command.SetAction(parsed =>
        {
            var settings = SettingsReader.Read(Configuration.Build(parsed.UnmatchedTokens));
            var library = Load(WordsOf.Find(settings, parsed.GetValue(path)?.FullName, parsed.GetValue(own)), settings.Practice.Languages[0]);
            using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
            using var output = Console.OpenStandardOutput();
            Run(library.Phrasebook, input, output);
            return 0;
        });
        return command;
    }

    /// <summary>Writes one line for each that is read, blank ones too.</summary>
    public static void Run(Phrasebook phrasebook, TextReader input, Stream output)
    {
        using var buffered = new BufferedStream(output, 1 << 16);
        while (input.ReadLine() is { } line)
        {
            using (var json = new Utf8JsonWriter(buffered, asTyped))
                Write(json, line, Understood.Of(line, phrasebook));
            buffered.WriteByte((byte)'\n');
        }
    }

    private static void Write(Utf8JsonWriter json, string line, Understood understood)
    {
        json.WriteStartObject();
        json.WriteString("text", line);
        if (understood.Topic is { } topic)
            WriteTopic(json, topic);
        if (understood.Answer is { } answer)
            json.WriteString("answer", answer);
        WriteSlots(json, understood.Slots);
        WriteSafety(json, understood.Safety);
        json.WriteEndObject();
    }

    private static void WriteTopic(Utf8JsonWriter json, Guess topic)
    {
        json.WriteString("topic", topic.Best.Label);
        json.WriteNumber("confidence", Math.Round(topic.Best.Confidence, 4));
        json.WriteStartArray("alternatives");
        foreach (var other in topic.All.Skip(1))
        {
            json.WriteStartObject();
            json.WriteString("topic", other.Label);
            json.WriteNumber("confidence", Math.Round(other.Confidence, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSafety(Utf8JsonWriter json, Alarm? alarm)
    {
        if (alarm is null)
        {
            json.WriteNull("safety");
            return;
        }

        json.WriteStartObject("safety");
        json.WriteString("kind", alarm.Kind);
        json.WriteString("tier", Kebab.Of(alarm.Tier));
        json.WriteBoolean("takeover", alarm.Reach == Reach.Takeover);
        json.WriteBoolean("check_in", alarm.Reach == Reach.CheckIn);
        if (alarm.By is { } signal)
            json.WriteString("signal", signal);
        json.WriteEndObject();
    }

    private static void WriteSlots(Utf8JsonWriter json, Slotted slots)
    {
        json.WriteStartObject("slots");
        (string Name, string? Value)[] told =
        [
            ("therapy", slots.Therapy), ("relation", slots.Relation), ("motive", slots.Motive),
            ("need", slots.Need), ("kind", slots.Kind), ("amount", slots.Amount),
        ];
        foreach (var (name, value) in told.Where(one => one.Value is not null))
            json.WriteString(name, value);
        if (!slots.Feelings.IsEmpty)
        {
            json.WriteStartArray("feelings");
            foreach (var feeling in slots.Feelings)
                json.WriteStringValue(feeling);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static Library Load(ContentFolders folders, string language) => Library.Open(folders, language).Library
        ?? throw new OperatorException($"The content in {folders} cannot be read: `guidancebot content check` names what is wrong.");
}
