using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Engagement.Core.Reporting;

namespace Engagement.App.Reporting;

/// <summary>How a frozen report is written down and read again.</summary>
internal static class SnapshotText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(WeekReport report) => JsonSerializer.Serialize(report.WithoutRows(), Options);

    public static WeekReport ReadReport(string body) => JsonSerializer.Deserialize<WeekReport>(body, Options)!;

    /// <summary>The workspace's own numbers alone.</summary>
    public static string WriteTrend(WeekReport report) => JsonSerializer.Serialize(WeekTrend.NumbersOf(report), Options);

    public static IReadOnlyDictionary<string, double?> ReadTrend(string trend) => JsonSerializer.Deserialize<Dictionary<string, double?>>(trend, Options)!;

    public static byte[] Pack(WeekFacts facts)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(brotli, facts, Options);
        }

        return packed.ToArray();
    }

    public static WeekFacts Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<WeekFacts>(brotli, Options)!;
    }
}
