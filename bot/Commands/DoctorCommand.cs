using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using GuidanceBot.Doctor;
using GuidanceBot.Practice;
using GuidanceBot.Runtime;

namespace GuidanceBot.Commands;

/// <summary>Looks at an installation and says what has to be mended.</summary>
internal static class DoctorCommand
{
    private const int HasFindings = 1;
    private const string Name = "GuidanceBot doctor";
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    public static Command Create()
    {
        var page = new Option<string?>("--page") { Description = "A page of the practice with the guide on it, such as http://localhost:8080/: whether it is let in there." };
        var url = new Option<string?>("--url") { Description = "Where visitors reach the running service, such as https://guide.practice.example: what a proxy does to it." };
        var json = new Option<bool>("--json") { Description = "One JSON array instead of lines." };
        var command = new Command("doctor", "Looks at settings, store, keys, proxy, origins, content, help lines and clock. Exit 0: nothing to mend; 1: findings; 2: settings that cannot be read.") { page, url, json };
        command.SetAction(async parsed =>
        {
            var configuration = Configuration.Build(parsed.UnmatchedTokens);
            var settings = SettingsReader.Read(configuration);
            var findings = await LookAsync(settings, configuration["urls"], Web(parsed.GetValue(page), "--page"), Web(parsed.GetValue(url), "--url"));
            Write(findings, parsed.GetValue(json), parsed.InvocationConfiguration.Output);
            return findings.Exists(finding => finding.Level == Level.Finding) ? HasFindings : 0;
        });
        return command;
    }

    private static async Task<List<Finding>> LookAsync(Settings settings, string? urls, Uri? page, Uri? url)
    {
        var clock = TimeProvider.System;
        var now = clock.GetUtcNow();
        using var http = new HttpClient { Timeout = patience };
        http.DefaultRequestHeaders.UserAgent.ParseAdd(Name.Replace(' ', '-'));
        return
        [
            .. SettingsExam.Of(settings),
            .. ListeningExam.Of(settings.Proxy, urls),
            .. await StoreExam.OfAsync(settings.Storage, clock),
            .. ContentExam.Of(settings, DateOnly.FromDateTime(now.UtcDateTime)),
            ClockExam.Of(now, File.GetLastWriteTimeUtc(Path.Combine(AppContext.BaseDirectory, "guidancebot.dll"))),
            .. url is null ? [] : await ServiceExam.OfAsync(url, settings, http, clock),
            .. page is null ? [] : await PageExam.OfAsync(page, settings, http, clock),
        ];
    }

    private static Uri? Web(string? text, string option)
    {
        if (text is null) return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new OperatorException($"{option} is '{text}': write a whole web address, such as http://localhost:8080/.");
    }

    private static void Write(List<Finding> findings, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(new JsonArray([.. findings.Select(finding => new JsonObject { ["area"] = finding.Area, ["level"] = Kebab.Of(finding.Level), ["message"] = finding.Message })])
                .ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
            return;
        }
        var width = findings.Max(finding => finding.Area.Length);
        foreach (var finding in findings) output.WriteLine($"{Mark(finding.Level),-8}{finding.Area.PadRight(width)}  {finding.Message}");
        var (bad, warned) = (findings.Count(finding => finding.Level == Level.Finding), findings.Count(finding => finding.Level == Level.Warning));
        output.WriteLine($"{bad} to mend, {warned} worth a look.");
    }

    private static string Mark(Level level) => level switch { Level.Ok => "ok", Level.Warning => "warning", _ => "MEND" };
}
