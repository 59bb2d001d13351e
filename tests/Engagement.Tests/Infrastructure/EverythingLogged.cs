using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Engagement.Tests.Infrastructure;

/// <summary>Keeps every line that the program logs, down to the finest, with scopes and exceptions.</summary>
internal sealed class EverythingLogged : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> lines = new();
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public string Text => string.Join('\n', lines);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Logger(EverythingLogged all, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => all.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = $"{category}: {formatter(state, exception)} {exception}";
            all.scopes.ForEachScope((scope, _) => line += $" [{scope}]", line);
            all.lines.Enqueue(line);
        }
    }
}
