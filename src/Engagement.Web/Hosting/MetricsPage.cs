using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Engagement.Web.Hosting;

/// <summary>Collects the numbers of this program and of the framework below it, and gives them as Prometheus text when asked.</summary>
internal sealed class MetricsPage : IHostedService, IDisposable
{
    private static readonly string[] Meters =
    [
        "Engagement", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime", "Npgsql",
    ];

    private readonly PrometheusExporter exporter = new();
    private readonly Lock gate = new();
    private MeterProvider? provider;

    public string Read()
    {
        // One reader at a time: the exporter writes into one text.
        lock (gate)
        {
            exporter.Collect?.Invoke(5000);
            return exporter.Text;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        provider = Sdk.CreateMeterProviderBuilder().AddMeter(Meters).AddView(RoomOf).AddReader(new BaseExportingMetricReader(exporter)).Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        provider?.Dispose();
        exporter.Dispose();
    }

    // Room for two thousand combinations is made at the start for each instrument; only what tells routes apart has that many.
    private static MetricStreamConfiguration? RoomOf(Instrument instrument) =>
        instrument.Name.StartsWith("http.server.", StringComparison.Ordinal) ? null : new MetricStreamConfiguration { CardinalityLimit = 200 };
}
