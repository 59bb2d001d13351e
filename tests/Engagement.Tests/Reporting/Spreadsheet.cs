using System.Globalization;
using Engagement.Core.Common;

namespace Engagement.Tests.Reporting;

/// <summary>What a person does with exported rows in a spreadsheet; it knows nothing of how the report counts.</summary>
internal static class Spreadsheet
{
    /// <summary>The lines below the head, by its names.</summary>
    public static List<Dictionary<string, string>> Open(string csv)
    {
        var records = CsvText.Read(csv).ToList();
        return records[1..].ConvertAll(line => records[0].Values.Zip(line.Values).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    /// <summary>The number that the rows of a figure give; not a number where there are none to give it.</summary>
    public static double Recount(string key, List<Dictionary<string, string>> lines)
    {
        var values = lines.Select(line => line["value"]).Where(text => text.Length > 0).Select(Number).Order().ToList();
        if (key.StartsWith("engagementRate.", StringComparison.Ordinal))
        {
            return lines.Sum(line => Number(line["engagement"])) / lines.Sum(line => Number(line[key.Split('.')[1]]));
        }

        return key.Split('.')[^1] switch
        {
            "median" => At(values, 0.5),
            "p90" => At(values, 0.9),
            "p95" => At(values, 0.95),
            "mean" => values.Average(),
            "worst" => values.Max(),
            _ when values.Count > 0 => values.Sum(),
            _ when lines.Count > 0 && lines[0]["counts"].Length > 0 => lines.Average(line => Number(line["counts"])),
            _ => lines.Count,
        };
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double At(List<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var low = sorted[(int)place];
        return low + ((place - (int)place) * (sorted[Math.Min((int)place + 1, sorted.Count - 1)] - low));
    }
}
