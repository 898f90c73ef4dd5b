using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GuidanceBot.Content;
using GuidanceBot.Content.Checks;

namespace GuidanceBot.Commands;

/// <summary>How a check writes what it found.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Sarif,
}

/// <summary>Writes what a check found: for people, for programs, and as SARIF 2.1.0 for editors and code review.</summary>
internal static class CheckReport
{
    private static readonly JsonSerializerOptions indented = new(JsonSerializerOptions.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Checked found, bool strict, ReportFormat format, TextWriter output)
    {
        if (format == ReportFormat.Text)
            Text(found, strict, output);
        else
            output.WriteLine((format == ReportFormat.Json ? Json(found, strict) : Sarif(found, strict)).ToJsonString(indented));
    }

    private static void Text(Checked found, bool strict, TextWriter output)
    {
        foreach (var problem in found.Problems)
            output.WriteLine(problem);
        if (!found.Hardest.IsEmpty)
            output.WriteLine("Hardest to read, by school years:");
        foreach (var hard in found.Hardest)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {hard.Grade:0.0} {hard.Id} ({hard.At})"));
        output.WriteLine(
            $"{Count(found.Entries, "entry", "entries")}: {Count(found.Errors, "error", "errors")}, {Count(found.Warnings, "warning", "warnings")}{(strict && found.Warnings > 0 ? " (strict: they fail)" : "")}.");
    }

    private static JsonObject Json(Checked found, bool strict) => new()
    {
        ["entries"] = found.Entries,
        ["errors"] = found.Errors,
        ["warnings"] = found.Warnings,
        ["problems"] = new JsonArray([.. found.Problems.Select(problem => new JsonObject
        {
            ["code"] = problem.Code,
            ["severity"] = Level(problem, strict),
            ["file"] = problem.File,
            ["line"] = problem.Line,
            ["message"] = problem.Message,
        })]),
        ["hardest"] = new JsonArray([.. found.Hardest.Select(hard => new JsonObject
        {
            ["id"] = hard.Id,
            ["grade"] = Math.Round(hard.Grade, 1),
            ["file"] = hard.At.File,
            ["line"] = hard.At.Line,
        })]),
    };

    private static JsonObject Sarif(Checked found, bool strict) => new()
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "guidancebot content check",
                    ["rules"] = new JsonArray([.. found.Problems.Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal).Select(code => new JsonObject { ["id"] = code })]),
                },
            },
            ["results"] = new JsonArray([.. found.Problems.Select(problem => Result(problem, strict))]),
        }),
    };

    private static JsonObject Result(Problem problem, bool strict) => new()
    {
        ["ruleId"] = problem.Code,
        ["level"] = Level(problem, strict),
        ["message"] = new JsonObject { ["text"] = problem.Message },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = Uri.EscapeDataString(problem.File).Replace("%2F", "/", StringComparison.Ordinal) },
                ["region"] = new JsonObject { ["startLine"] = problem.Line },
            },
        }),
    };

    private static string Level(Problem problem, bool strict) => problem.IsWarning && !strict ? "warning" : "error";

    private static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
