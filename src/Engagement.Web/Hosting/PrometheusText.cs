using System.Globalization;
using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Engagement.Web.Hosting;

/// <summary>Writes metrics in Prometheus' text format 0.0.4.</summary>
internal sealed class PrometheusText
{
    private readonly StringBuilder text = new();

    public void Add(Metric metric)
    {
        var (kind, suffix) = metric.MetricType switch
        {
            MetricType.LongSum or MetricType.DoubleSum => ("counter", "_total"),
            MetricType.Histogram => ("histogram", ""),
            MetricType.ExponentialHistogram => ("", ""),
            _ => ("gauge", ""),
        };
        if (kind.Length == 0)
        {
            return;
        }

        var name = NameOf(metric) + suffix;
        text.Append("# HELP ").Append(name).Append(' ').Append(metric.Description.ReplaceLineEndings(" ")).Append('\n');
        text.Append("# TYPE ").Append(name).Append(' ').Append(kind).Append('\n');
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            AddPoint(metric.MetricType, name, in point);
        }
    }

    public override string ToString() => text.ToString();

    private void AddPoint(MetricType type, string name, in MetricPoint point)
    {
        switch (type)
        {
            case MetricType.LongSum or MetricType.LongSumNonMonotonic:
                AddLine(name, point.Tags, null, point.GetSumLong());
                break;
            case MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic:
                AddLine(name, point.Tags, null, point.GetSumDouble());
                break;
            case MetricType.LongGauge:
                AddLine(name, point.Tags, null, point.GetGaugeLastValueLong());
                break;
            case MetricType.DoubleGauge:
                AddLine(name, point.Tags, null, point.GetGaugeLastValueDouble());
                break;
            default:
                AddHistogram(name, in point);
                break;
        }
    }

    private void AddHistogram(string name, in MetricPoint point)
    {
        long sum = 0;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            sum += bucket.BucketCount;
            AddLine($"{name}_bucket", point.Tags, Number(bucket.ExplicitBound), sum);
        }

        AddLine($"{name}_sum", point.Tags, null, point.GetHistogramSum());
        AddLine($"{name}_count", point.Tags, null, point.GetHistogramCount());
    }

    private void AddLine(string name, ReadOnlyTagCollection tags, string? bound, double value)
    {
        text.Append(name);
        var separator = '{';
        foreach (var (key, tag) in tags)
        {
            AddLabel(ref separator, Clean(key), Convert.ToString(tag, CultureInfo.InvariantCulture) ?? "");
        }

        if (bound is not null)
        {
            AddLabel(ref separator, "le", bound);
        }

        text.Append(separator == ',' ? "} " : " ").Append(Number(value)).Append('\n');
    }

    private void AddLabel(ref char separator, string key, string value)
    {
        var escaped = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings("\\n");
        text.Append(separator).Append(key).Append("=\"").Append(escaped).Append('"');
        separator = ',';
    }

    private static string NameOf(Metric metric) => metric.Unit switch
    {
        "s" => Clean(metric.Name) + "_seconds",
        "By" => Clean(metric.Name) + "_bytes",
        _ => Clean(metric.Name),
    };

    private static string Clean(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));

    private static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf" : value.ToString("R", CultureInfo.InvariantCulture);
}
