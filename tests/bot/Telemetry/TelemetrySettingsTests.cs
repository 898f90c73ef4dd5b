using GuidanceBot.Practice;
using Xunit;
using static GuidanceBot.Tests.SettingsOf;

namespace GuidanceBot.Tests.Telemetry;

public sealed class TelemetrySettingsTests
{
    [Fact]
    public void Nothing_is_sent_unless_a_collector_is_named()
    {
        Assert.Null(Reading().Telemetry);
        Assert.Equal(new TelemetrySettings(new Uri("http://localhost:4317"), IsGrpc: true, Traces: true), Reading(("Telemetry:Endpoint", "http://localhost:4317")).Telemetry);
        Assert.Equal(
            new TelemetrySettings(new Uri("https://elm.example/otlp"), IsGrpc: false, Traces: false),
            Reading(("Telemetry:Endpoint", "https://elm.example/otlp"), ("Telemetry:Protocol", "http/protobuf"), ("Telemetry:Traces", "false")).Telemetry);
    }

    [Theory]
    [InlineData("Telemetry:Endpoint", "localhost:4317", "such as http://localhost:4317")]
    [InlineData("Telemetry:Endpoint", "collector", "such as http://localhost:4317")]
    [InlineData("Telemetry:Endpoint", "https://me:hush@elm.example", "keys go by OTEL_EXPORTER_OTLP_HEADERS")]
    [InlineData("Telemetry:Endpoint", "https://elm.example/?key=hush", "keys go by OTEL_EXPORTER_OTLP_HEADERS")]
    [InlineData("Telemetry:Protocol", "udp", "write grpc or http/protobuf")]
    [InlineData("Telemetry:Traces", "maybe", "write true or false")]
    [InlineData("Telemetry:Endpiont", "http://localhost:4317", "did you mean GuidanceBot:Telemetry:Endpoint?")]
    public void A_fault_is_one_sentence_that_names_the_setting(string key, string value, string mend)
    {
        var fault = Assert.Throws<OperatorException>(() => Reading((key, value)));
        Assert.StartsWith($"GuidanceBot:{key} ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(mend, fault.Message, StringComparison.Ordinal);
        Assert.Single(fault.Message.Split(Environment.NewLine));
        Assert.DoesNotContain("hush", fault.Message, StringComparison.Ordinal);
    }
}
