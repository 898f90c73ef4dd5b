using GuidanceBot.Practice;
using GuidanceBot.Runtime;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace GuidanceBot.Tests;

public sealed class SettingsTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    [Fact]
    public void The_shipped_settings_are_valid_and_hold_no_secret()
    {
        var settings = SettingsReader.Read(new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json").Build());

        Assert.Equal("data/guidancebot.db", settings.Storage.Path);
        Assert.Equal(new Retention(TimeSpan.FromHours(24), TimeSpan.FromDays(7)), settings.Retention);
        Assert.True(settings.Limits);
        Assert.Null(settings.DirectLineSecret);
        Assert.Empty(settings.Practice.AllowedOrigins);
    }

    [Fact]
    public void Nothing_set_is_the_same_as_what_is_shipped()
    {
        var shipped = SettingsReader.Read(new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json").Build());

        Assert.Equivalent(shipped, Read(), strict: true);
    }

    [Fact]
    public void Every_setting_is_read()
    {
        var settings = Read(
            ("Practice:Name", "Elm House"), ("Practice:Region", "gb"), ("Practice:RecordingPolicy", "Ask-First"),
            ("Practice:AllowedOrigins:0", "https://elm.example/"), ("Practice:AllowedOrigins:1", "http://localhost:8080"),
            ("Practice:Contact", "01234 567890"), ("Practice:LeaveUrl", "https://www.example.org/"), ("Practice:Booking", "https://elm.example/book"), ("Modes:Talked", "false"), ("Modes:Practice", "False"),
            ("Storage:Path", ":memory:"), ("Content:Path", "/somewhere"), ("DirectLine:Secret", "0123456789abcdef"),
            ("DirectLine:Anonymous", "true"), ("Limits:Enabled", "false"), ("Limits:StreamsPerConversation", "3"), ("Retention:IdleHours", "2"), ("Retention:CapDays", "3"));

        Assert.Equal("Elm House", settings.Practice.Name);
        Assert.Equal("GB", settings.Practice.Region);
        Assert.Equal(RecordingRule.AskFirst, settings.Practice.Recording);
        Assert.Equal(["https://elm.example", "http://localhost:8080"], settings.Practice.AllowedOrigins.ToArray());
        Assert.Equal("01234 567890", settings.Practice.Contact);
        Assert.Equal(new Uri("https://www.example.org/"), settings.Practice.LeaveUrl);
        Assert.Equal(new Uri("https://elm.example/book"), settings.Practice.Booking);
        Assert.Equal(Flows.Talked | Flows.Practice, settings.Practice.LeftOut);
        Assert.Equal(StorageSettings.Memory, settings.Storage.Path);
        Assert.Equal("/somewhere", settings.ContentPath);
        Assert.Null(settings.OwnContentPath);
        Assert.Equal("/own", Read(("Content:OwnPath", "/srv/../own")).OwnContentPath);
        Assert.Equal("0123456789abcdef", settings.DirectLineSecret);
        Assert.True(settings.Anonymous);
        Assert.False(settings.Limits);
        Assert.Equal(3, settings.StreamsPerConversation);
        Assert.Equal(new Retention(TimeSpan.FromHours(2), TimeSpan.FromDays(3)), settings.Retention);
    }

    [Fact]
    public void Several_origins_may_stand_in_one_setting()
    {
        var settings = Read(("Practice:AllowedOrigins", "https://a.example, https://b.example"));

        Assert.Equal(["https://a.example", "https://b.example"], settings.Practice.AllowedOrigins.ToArray());
    }

    [Fact]
    public void All_faults_are_listed_at_once_each_by_its_name()
    {
        var fault = Assert.Throws<OperatorException>(() => Read(
            ("Practice:Region", "Britain"), ("Practice:RecordingPolicy", "maybe"), ("Practice:AllowedOrigins:0", "elm.example"),
            ("Practice:LeaveUrl", "weather"), ("Storage:Postgres", "Host=db"), ("DirectLine:Secret", "short"),
            ("Limits:Enabled", "perhaps"), ("Retention:IdleHours", "0"), ("Retention:CapDays", "-1"), ("Practice:Regoin", "GB")));

        var lines = fault.Message.Split(Environment.NewLine);
        Assert.Equal(10, lines.Length);
        foreach (var key in new[] { "Practice:Region", "Practice:RecordingPolicy", "Practice:AllowedOrigins", "Practice:LeaveUrl", "Storage:Postgres", "DirectLine:Secret", "Limits:Enabled", "Retention:IdleHours", "Retention:CapDays" })
            Assert.Single(lines, line => line.StartsWith($"GuidanceBot:{key} ", StringComparison.Ordinal));
        Assert.Single(lines, line => line.Contains("did you mean GuidanceBot:Practice:Region?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UK", "such as GB for the United Kingdom")]
    [InlineData("ZZ", "such as GB, or leave it empty")]
    public void A_region_that_is_no_country_is_named_with_the_mend(string region, string mend) =>
        Assert.Contains(mend, Assert.Throws<OperatorException>(() => Read(("Practice:Region", region))).Message, StringComparison.Ordinal);

    [Fact]
    public void Messages_are_read_in_the_process_unless_a_service_is_set()
    {
        Assert.Null(Read().Language);
        Assert.Null(Read(("Language:Service", "local"), ("Language:Endpoint", "https://elm.example"), ("Language:Key", Key)).Language);

        var service = Read(("Language:Service", "Azure"), ("Language:Endpoint", "https://elm.example/"), ("Language:Key", Key), ("Language:TimeoutMs", "500"), ("Language:Sentiment", "true")).Language;
        Assert.Equal(new LanguageService(new Uri("https://elm.example"), Key, TimeSpan.FromMilliseconds(500), true), service);
        Assert.DoesNotContain(Key, service!.ToString(), StringComparison.Ordinal);

        service = Read(("Language:Service", "azure"), ("Language:Endpoint", "https://elm.example")).Language;
        Assert.Equal(new LanguageService(new Uri("https://elm.example"), null, TimeSpan.FromMilliseconds(800), false), service);
    }

    [Theory]
    [InlineData("Language:Service", "google", "write local or azure")]
    [InlineData("Language:Endpoint", "", "write the endpoint of your language resource")]
    [InlineData("Language:Endpoint", "http://elm.example", "write it as https:// and the host alone")]
    [InlineData("Language:Endpoint", "https://elm.example/language", "write it as https:// and the host alone")]
    [InlineData("Language:Endpoint", "https://me@elm.example", "write it as https:// and the host alone")]
    [InlineData("Language:Endpoint", "https://elm.example/?a=b", "write it as https:// and the host alone")]
    [InlineData("Language:Endpoint", "elm", "write it as https:// and the host alone")]
    [InlineData("Language:Key", "short", "copy one of the two keys")]
    [InlineData("Language:Key", "0123456789abcdef 0123456789abcdef", "copy one of the two keys")]
    [InlineData("Language:TimeoutMs", "0", "write a whole number from 1 to 10000")]
    [InlineData("Language:TimeoutMs", "60000", "write a whole number from 1 to 10000")]
    [InlineData("Language:Sentiment", "maybe", "write true or false")]
    [InlineData("Language:Endpiont", "https://elm.example", "did you mean GuidanceBot:Language:Endpoint?")]
    public void A_fault_in_the_language_service_is_one_sentence_that_names_the_setting(string key, string value, string mend)
    {
        var settings = new Dictionary<string, string> { ["Language:Service"] = "azure", ["Language:Endpoint"] = "https://elm.example", ["Language:Key"] = Key };
        settings[key] = value;

        var fault = Assert.Throws<OperatorException>(() => Read([.. settings.Select(pair => (pair.Key, pair.Value))]));
        Assert.StartsWith($"GuidanceBot:{key} ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(mend, fault.Message, StringComparison.Ordinal);
        Assert.Single(fault.Message.Split(Environment.NewLine));
        Assert.DoesNotContain(Key, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentiment_without_a_service_that_tells_it_is_a_fault() =>
        Assert.StartsWith("GuidanceBot:Language:Sentiment ", Assert.Throws<OperatorException>(() => Read(("Language:Sentiment", "true"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_proxy_on_the_same_machine_is_believed_unless_others_are_named()
    {
        Assert.Equal(["127.0.0.0/8", "::1/128"], Read().Proxy.Trusted.Select(network => network.ToString()));
        Assert.Equal("", Read().Proxy.PathBase);

        var proxy = Read(("Proxy:Trusted", "10.0.0.5, 192.168.7.0/24"), ("Proxy:Trusted:0", "2001:db8::/32"), ("Proxy:Trusted:1", "::ffff:10.0.0.6"), ("Proxy:PathBase", "/our/guide-2")).Proxy;

        Assert.Equal(["10.0.0.5/32", "10.0.0.6/32", "192.168.7.0/24", "2001:db8::/32"], proxy.Trusted.Select(network => network.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal("/our/guide-2", proxy.PathBase);
    }

    [Theory]
    [InlineData("Proxy:Trusted", "proxy.example", "write each proxy as its address or its network")]
    [InlineData("Proxy:Trusted", "10.1", "write each proxy as its address or its network")]
    [InlineData("Proxy:Trusted", "10.0.0.5/8", "write each proxy as its address or its network")]
    [InlineData("Proxy:Trusted", "10.0.0.0/33", "write each proxy as its address or its network")]
    [InlineData("Proxy:Trusted", "0.0.0.0/0", "believes every caller")]
    [InlineData("Proxy:Trusted", "::/0", "believes every caller")]
    [InlineData("Proxy:PathBase", "guide", "write a path that begins with /")]
    [InlineData("Proxy:PathBase", "/", "write a path that begins with /")]
    [InlineData("Proxy:PathBase", "/guide/", "write a path that begins with /")]
    [InlineData("Proxy:PathBase", "//guide", "write a path that begins with /")]
    [InlineData("Proxy:PathBase", "/../guide", "write a path that begins with /")]
    [InlineData("Proxy:PathBase", "/gui de", "write a path that begins with /")]
    [InlineData("Proxy:PathBase", "https://a.example/guide", "write a path that begins with /")]
    [InlineData("Proxy:PathBase", "/chat", "where pages of the guide itself lie")]
    [InlineData("Proxy:PathBase", "/V3/guide", "where pages of the guide itself lie")]
    [InlineData("Proxy:Pathbas", "/guide", "did you mean GuidanceBot:Proxy:PathBase?")]
    [InlineData("Limits:RequestsPerMinute", "0", "write a whole number from 1 to 1000000")]
    [InlineData("Limits:StartsPerMinuteAndSite", "many", "write a whole number from 1 to 1000000")]
    [InlineData("Limits:StreamsPerAddress", "-1", "write a whole number from 1 to 1000000")]
    public void A_fault_at_the_edges_is_one_sentence_that_names_the_setting(string key, string value, string mend)
    {
        var fault = Assert.Throws<OperatorException>(() => Read((key, value)));

        Assert.StartsWith($"GuidanceBot:{key} ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(mend, fault.Message, StringComparison.Ordinal);
        Assert.Single(fault.Message.Split(Environment.NewLine));
    }

    [Fact]
    public void A_switch_that_would_believe_everybody_is_a_fault()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("FORWARDEDHEADERS_ENABLED", (string?)"true")]).Build();

        var fault = Assert.Throws<OperatorException>(() => SettingsReader.Read(configuration));

        Assert.StartsWith("ASPNETCORE_FORWARDEDHEADERS_ENABLED ", fault.Message, StringComparison.Ordinal);
        Assert.Contains("GuidanceBot:Proxy:Trusted", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conversation_expires_after_its_idle_time_or_at_its_cap()
    {
        var retention = new Retention(TimeSpan.FromHours(24), TimeSpan.FromDays(7));
        var created = Make.Now;

        Assert.Equal(created.AddHours(34), retention.Expiry(created, created.AddHours(10)));
        Assert.Equal(created.AddDays(7), retention.Expiry(created, created.AddDays(6.5)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 60)]
    [InlineData(59.999, 60)]
    [InlineData(60, 60)]
    public void What_is_kept_goes_on_a_full_minute_and_never_before_its_time(double after, double expected)
    {
        var retention = new Retention(TimeSpan.FromHours(24), TimeSpan.FromDays(7));
        var created = Make.Now;

        Assert.Equal(created.AddHours(24).AddSeconds(expected), retention.ExpiryToTheMinute(created, created.AddSeconds(after)));
        Assert.Equal(created.AddDays(7), retention.ExpiryToTheMinute(created, created.AddDays(6.5)));
    }

    private static Settings Read(params (string Key, string Value)[] values) => SettingsOf.Reading(values);
}
