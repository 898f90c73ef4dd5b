using System.Net;
using System.Net.Sockets;
using Xunit;

namespace GuidanceBot.Tests;

/// <summary>The built assembly, as an operator starts it: from another folder, in Production.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("There is no command 'srve': did you mean serve?", "srve")]
    [InlineData("There is no option --prot", "--prot=80")]
    [InlineData("The option --urls needs a value", "--urls")]
    [InlineData("--urls has 'nonsense'", "--urls=nonsense")]
    [InlineData("--urls has 'http://localhost:80808'", "serve", "--urls", "http://localhost:80808")]
    [InlineData("did you mean GuidanceBot:Practice:Name?", "--GuidanceBot:Practice:Nmae=Elm")]
    [InlineData("GuidanceBot:Storage:Postgres is no connection string", "--GuidanceBot:Storage:Postgres=Host=db")]
    [InlineData("GuidanceBot:Storage:Postgres is no connection string", "--GuidanceBot:Storage:Postgres=weather")]
    [InlineData("GuidanceBot:Storage:Path is memory, which has nothing to migrate", "migrate", "--GuidanceBot:Storage:Path=:memory:")]
    [InlineData("GuidanceBot:Storage:Path is memory, which keeps nothing", "backup", "copy.db", "--GuidanceBot:Storage:Path=:memory:")]
    [InlineData("there is no such file yet", "backup", "copy.db")]
    [InlineData("Required argument 'FILE' missing", "backup")]
    [InlineData("GuidanceBot:Storage:Path is memory, which keeps nothing", "insight", "--GuidanceBot:Storage:Path=:memory:")]
    [InlineData("there is no such file yet", "insight")]
    [InlineData("--from has '2026-11-22': write a year, such as 2026, or one of its weeks", "insight", "--from", "2026-11-22")]
    [InlineData("--to has '2025-W53': write a year, such as 2026, or one of its weeks", "insight", "--to=2025-W53")]
    [InlineData("--from begins with 2026-W10 and --to ends with 2025-W52, which is earlier", "insight", "--from", "2026-W10", "--to", "2025")]
    [InlineData("--from begins with 2999-W01, and the last week that has ended is ", "insight", "--from", "2999")]
    [InlineData("--only has 'stps': write steps, endings or referrals", "insight", "--only", "stps")]
    [InlineData("Required argument missing for option: '--only'", "insight", "--only")]
    [InlineData("There is no command 'referrals'", "referrals")]
    [InlineData("back that database up with pg_dump", "backup", "copy.db", "--GuidanceBot:Storage:Postgres=Host=db;Database=guide")]
    [InlineData("restore that database with pg_restore", "restore", "copy.db", "--GuidanceBot:Storage:Postgres=Host=db;Database=guide")]
    [InlineData("GuidanceBot:Storage:Path is memory, which keeps nothing", "restore", "copy.db", "--GuidanceBot:Storage:Path=:memory:")]
    [InlineData("There is no file ", "restore", "copy.db", "--GuidanceBot:Storage:Path=guide.db")]
    [InlineData("--settings is /no/such.json, and there is no such file", "--settings=/no/such.json")]
    [InlineData("--settings is /no/such.json, and there is no such file", "content", "check", "--settings", "/no/such.json")]
    [InlineData("there is no folder /no/such", "--GuidanceBot:Storage:Path=/no/such/x.db")]
    [InlineData("GuidanceBot:Storage:Path is /proc/x.db", "--GuidanceBot:Storage:Path=/proc/x.db")]
    [InlineData("The file given to --script cannot be read", "chat", "--script", "/no/such.txt")]
    [InlineData("/no/such has", "chat", "--GuidanceBot:Content:Path=/no/such", "--script", "/dev/null")]
    [InlineData("did you mean check?", "content", "chek")]
    [InlineData("--page is 'nowhere': write a whole web address", "doctor", "--page", "nowhere")]
    [InlineData("--url is 'ftp://guide.example/': write a whole web address", "doctor", "--url", "ftp://guide.example/")]
    [InlineData("GuidanceBot:Practice:Region is 'UK'", "doctor", "--GuidanceBot:Practice:Region=UK")]
    public async Task What_an_operator_has_to_mend_is_one_sentence_and_exit_code_2(string sentence, params string[] arguments)
    {
        var (code, output, error) = await RunAsync(arguments);

        Assert.Equal(2, code);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
        Assert.Empty(output);
    }

    [Theory]
    [InlineData("serve", "--help")]
    [InlineData("doctor", "--help")]
    [InlineData("restore <FILE>", "-h")]
    [InlineData("--page", "doctor", "--help")]
    [InlineData("--only", "insight", "--GuidanceBot:Practice:Name=Elm", "--help")]
    public async Task Help_names_verbs_and_their_options(string told, params string[] arguments)
    {
        var (code, output, error) = await RunAsync(arguments);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains($"  {told}", output, StringComparison.Ordinal);
        Assert.DoesNotContain("dditional", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_is_played_to_its_end_with_the_ids_of_what_is_said()
    {
        var script = Path.Combine(folder.Path, "visit.txt");
        await File.WriteAllTextAsync(script, "# a comment\nMy partner is in therapy\n\nhelp now\n");

        var (code, output, _) = await RunAsync("chat", "--script", script, "--GuidanceBot:Practice:Region=GB");

        Assert.Equal(0, code);
        Assert.Contains("<open.greeting>", output, StringComparison.Ordinal);
        Assert.Contains("ask.motive", output, StringComparison.Ordinal);
        Assert.Contains("999", output, StringComparison.Ordinal);
        Assert.DoesNotContain("a comment", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_that_breaks_is_listed_and_not_served()
    {
        var content = Directory.CreateDirectory(Path.Combine(folder.Path, "content", "en")).FullName;
        await File.WriteAllTextAsync(Path.Combine(content, "broken.yaml"), "topic: ask\nentries:\n  - id: a.b\n    kind: lime\n    text: x\n");

        var (code, output, error) = await RunAsync($"--GuidanceBot:Content:Path={Path.GetDirectoryName(content)}");

        Assert.Equal(2, code);
        Assert.Contains("en/broken.yaml(4): GB", error, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Fact]
    public async Task Own_words_of_the_settings_are_seen_by_the_verbs_and_what_breaks_is_named_by_its_path()
    {
        var own = Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, "own", "en")).FullName, "a.yaml");
        await File.WriteAllTextAsync(own, "status: approved\nentries:\n  - id: open.greeting\n    text: Well done!\n");
        var script = Path.Combine(folder.Path, "script.txt");
        await File.WriteAllTextAsync(script, "hello\n");

        var check = await RunAsync("content", "check", "--GuidanceBot:Content:OwnPath=own");
        var chat = await RunAsync("chat", "--script", script, "--GuidanceBot:Content:OwnPath=own");
        await File.WriteAllTextAsync(own, "status: approved\nentries:\n  - id: open.greting\n    text: Hello.\n");
        var serve = await RunAsync("--GuidanceBot:Content:OwnPath=own");

        Assert.Equal((2, ""), (check.Code, check.Error));
        Assert.Contains($"{own}:4 GB204 `open.greeting`", check.Output, StringComparison.Ordinal);
        Assert.StartsWith("bot: Well done!", chat.Output, StringComparison.Ordinal);
        Assert.Equal((2, ""), (serve.Code, serve.Output));
        Assert.Contains($"{own}(3): GB125: No entry of ours is called `open.greting`", serve.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean `open.greeting`?", serve.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_waited_for_a_while_and_then_named_without_its_password()
    {
        var (code, output, error) = await RunAsync("migrate", "--GuidanceBot:Storage:Postgres=Host=127.0.0.1;Port=1;Database=guide;Password=marmalade");

        Assert.Equal(2, code);
        Assert.Contains("GuidanceBot:Storage:Postgres names a server that cannot be used", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("marmalade", error + output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_names_what_is_pending_applies_it_once_and_backup_copies_what_is_kept()
    {
        var file = $"--GuidanceBot:Storage:Path={folder.Database}";
        var copy = Path.Combine(folder.Path, "copy.db");

        Assert.Equal((0, "Pending: 0001_conversations, 0002_referrals, 0003_tally, 0004_short_turns.\n", ""), await RunAsync("migrate", "--list", file));
        Assert.Equal((0, "Applied: 0001_conversations, 0002_referrals, 0003_tally, 0004_short_turns.\n", ""), await RunAsync("migrate", file));
        Assert.Equal((0, "Nothing is pending.\n", ""), await RunAsync("migrate", file));
        Assert.Equal((0, "", ""), await RunAsync("backup", copy, file));
        Assert.Equal((0, "Nothing is pending.\n", ""), await RunAsync("migrate", "--list", $"--GuidanceBot:Storage:Path={copy}"));
    }

    [Fact]
    public async Task A_port_in_use_is_one_sentence_and_exit_code_2()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var (code, output, error) = await RunAsync($"--urls=http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}");

        Assert.Equal(2, code);
        Assert.Contains("--urls", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Fact]
    public async Task It_starts_with_nothing_set_says_where_its_page_is_and_keeps_its_data_in_the_working_folder()
    {
        using var process = BuiltProgram.Start(folder, "--urls=http://127.0.0.1:0");
        using var patience = new CancellationTokenSource(BuiltProgram.Patience);

        var line = await process.StandardOutput.ReadLineAsync(patience.Token) ?? "";
        var address = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]);
        using var http = new HttpClient { BaseAddress = address };
        var token = await Talk.GenerateAsync(http);
        process.Kill();
        await process.WaitForExitAsync(patience.Token);

        Assert.NotEmpty(token.GetProperty("token").GetString()!);
        Assert.True(File.Exists(Path.Combine(folder.Path, "data", "guidancebot.db")));
        Assert.Empty(await process.StandardOutput.ReadToEndAsync(patience.Token) + await process.StandardError.ReadToEndAsync(patience.Token));
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => BuiltProgram.RunAsync(folder, arguments);
}
