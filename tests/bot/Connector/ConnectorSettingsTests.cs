using GuidanceBot.Practice;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace GuidanceBot.Tests.Connector;

public sealed class ConnectorSettingsTests
{
    [Fact]
    public void An_app_id_and_its_secret_are_enough()
    {
        Assert.Null(Read([]));
        Assert.Equal(
            new ConnectorSettings(
                ConnectorStandIn.AppId,
                ConnectorStandIn.AppSecret,
                new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
                "https://api.botframework.com",
                new Uri("https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token"),
                "https://api.botframework.com/.default"),
            Read(Good()));
    }

    [Fact]
    public void A_tenant_or_another_cloud_can_be_named_and_the_secret_does_not_show()
    {
        var settings = Good();
        settings["Tenant"] = "elm.onmicrosoft.example";
        Assert.Equal("https://login.microsoftonline.com/elm.onmicrosoft.example/oauth2/v2.0/token", Read(settings)!.TokenEndpoint.ToString());

        settings["TokenEndpoint"] = "https://login.microsoftonline.us/one/oauth2/v2.0/token";
        settings["OpenIdMetadata"] = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration";
        settings["Issuer"] = "https://api.botframework.us";
        settings["Scope"] = "https://api.botframework.us/.default";
        var read = Read(settings)!;
        Assert.Equal(
            new[] { settings["TokenEndpoint"], settings["OpenIdMetadata"], settings["Issuer"], settings["Scope"] },
            new string?[] { read.TokenEndpoint.ToString(), read.OpenIdMetadata.ToString(), read.Issuer, read.Scope });
        Assert.DoesNotContain(ConnectorStandIn.AppSecret, read.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AppId", "", "copy the app id")]
    [InlineData("AppId", "my-bot", "copy the app id")]
    [InlineData("AppSecret", "", "copy a client secret")]
    [InlineData("AppSecret", "short", "not its id")]
    [InlineData("Tenant", "elm/../other", "write the id or the domain of the tenant")]
    [InlineData("OpenIdMetadata", "http://login.example/metadata", "begins with https://")]
    [InlineData("OpenIdMetadata", "metadata", "begins with https://")]
    [InlineData("TokenEndpoint", "http://login.example/token", "begins with https://")]
    [InlineData("TokenEndpoint", "https://me:you@login.example/token", "begins with https://")]
    [InlineData("AppSceret", "x", "did you mean GuidanceBot:Connector:AppSecret?")]
    public void A_fault_is_one_sentence_that_names_the_setting(string key, string value, string mend)
    {
        var settings = Good();
        settings[key] = value;

        var fault = Assert.Throws<OperatorException>(() => Read(settings));
        Assert.StartsWith($"GuidanceBot:Connector:{key} ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(mend, fault.Message, StringComparison.Ordinal);
        Assert.Single(fault.Message.Split(Environment.NewLine));
        Assert.DoesNotContain(ConnectorStandIn.AppSecret, fault.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Good() => new() { ["AppId"] = ConnectorStandIn.AppId, ["AppSecret"] = ConnectorStandIn.AppSecret };

    private static ConnectorSettings? Read(Dictionary<string, string?> settings) => SettingsReader.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create($"GuidanceBot:Connector:{pair.Key}", pair.Value)))
        .Build()).Connector;
}
