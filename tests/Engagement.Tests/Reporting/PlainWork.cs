using Engagement.Core.Common;

namespace Engagement.Tests.Reporting;

/// <summary>Seconds that people of ours worked in a week, by what they wrote.</summary>
internal sealed class PlainWork
{
    private readonly List<(PlainReply Reply, double Seconds)> told = [];
    private readonly PlainYear year;

    public PlainWork(PlainWeek week)
    {
        year = week.Year;
        foreach (var person in year.Replies.Values.SelectMany(rows => rows).Where(row => row.Person is not null && week.IsIn(row.Written)).GroupBy(row => row.Person))
        {
            var rows = person.OrderBy(row => row.Written).ThenBy(row => row.Id!.Value.Value).ToList();
            var gaps = new Dictionary<int, double>();
            for (var at = 1; at < rows.Count; at++)
            {
                if (rows[at].Written - rows[at - 1].Written <= TimeSpan.FromMinutes(30))
                {
                    gaps.Add(at, (rows[at].Written - rows[at - 1].Written).TotalSeconds);
                }
            }

            if (gaps.Count > 0)
            {
                var usual = PlainCount.Part([.. gaps.Values], 0.5)!.Value;
                told.AddRange(rows.Select((row, at) => (row, gaps.GetValueOrDefault(at, usual))));
            }
        }
    }

    public (double?, int) Sum(ThemeId? theme = null)
    {
        var some = theme is null ? told : told.FindAll(one => year.Threads[one.Reply.Thread].Theme == theme);
        return (some.Count == 0 ? null : some.Sum(one => one.Seconds), some.Count);
    }
}
