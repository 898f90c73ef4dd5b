using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GuidanceBot.Tests;

/// <summary>Everything that was logged, whatever its level, with the text of exceptions and of scopes.</summary>
internal sealed class Notes : ILoggerProvider, ISupportExternalScope, ILogger
{
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();
    private readonly ConcurrentQueue<string> lines = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => scopes.Push(state);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lines.Enqueue($"{formatter(state, exception)} {exception}");
        // What a service that writes scopes along would write.
        scopes.ForEachScope((scope, noted) => noted.Enqueue($"  {scope} {string.Join(' ', scope as IEnumerable<KeyValuePair<string, object?>> ?? [])}"), lines);
    }

    public override string ToString() => string.Join('\n', lines);

    public void Dispose() => lines.Clear();
}
