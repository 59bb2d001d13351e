using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>
/// How long people worked on answers. Nobody is watched: the time of an answer is the time since the same person's answer before it, where
/// that is at most thirty minutes ago; the first answer of a sitting counts as the median of that person's others and is left out where
/// there are none.
/// </summary>
internal static class WorkFigures
{
    private static readonly TimeSpan Sitting = TimeSpan.FromMinutes(30);

    /// <summary>Seconds by answer.</summary>
    public static IReadOnlyDictionary<DeliveryId, double> Of(IReadOnlyList<ReplyFact> replies)
    {
        var seconds = new Dictionary<DeliveryId, double>();
        foreach (var person in replies.GroupBy(row => row.Person))
        {
            var rows = person.OrderBy(row => row.WrittenAt).ThenBy(row => row.Id.Value).ToList();
            var gaps = rows.Zip(rows.Skip(1)).Where(pair => pair.Second.WrittenAt - pair.First.WrittenAt <= Sitting)
                .ToDictionary(pair => pair.Second.Id, pair => (pair.Second.WrittenAt - pair.First.WrittenAt).TotalSeconds);
            if (gaps.Count == 0)
            {
                continue;
            }

            var usual = Figures.Median([.. gaps.Values.Order()]);
            foreach (var row in rows)
            {
                seconds[row.Id] = gaps.GetValueOrDefault(row.Id, usual);
            }
        }

        return seconds;
    }

    public static Figure Figure(IReadOnlyList<ReplyFact> replies, IReadOnlyDictionary<DeliveryId, double> seconds)
    {
        var told = replies.Where(row => seconds.ContainsKey(row.Id)).ToList();
        var values = told.ConvertAll(row => seconds[row.Id]);
        return new("work", values.Count == 0 ? null : values.Sum(), MetricUnit.Seconds, values.Count, RowKind.Delivery, [.. told.Select(row => row.Id.Value)], [], values);
    }
}
