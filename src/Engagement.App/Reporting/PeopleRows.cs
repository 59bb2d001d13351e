using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Reporting;

namespace Engagement.App.Reporting;

/// <summary>Who wrote in a period: people who were never heard before, robots of others, and how many follow those who praised us.</summary>
internal static class PeopleRows
{
    /// <summary>People who were never heard before and wrote in the period.</summary>
    public static async Task<List<ContactId>> NewAsync(PlainRows rows, WeekSpan span, CancellationToken ct)
    {
        var people = new List<ContactId>();
        await rows.ReadAsync(
            """SELECT "Id" FROM "Contacts" WHERE "FirstSeenAt" >= @from AND "FirstSeenAt" < @until AND NOT "IsRobot" ORDER BY "Id" """,
            row => people.Add(ContactId.From(row.Number(0))),
            ct, ("@from", span.From), ("@until", span.Until));
        return people;
    }

    public static async Task<List<ContactId>> RobotsAsync(PlainRows rows, IReadOnlyList<InboundFact> inbound, CancellationToken ct)
    {
        var robots = new HashSet<ContactId>();
        await rows.ReadAsync("""SELECT "Id" FROM "Contacts" WHERE "IsRobot" """, row => robots.Add(ContactId.From(row.Number(0))), ct);
        return robots.Count == 0 ? [] : [.. inbound.Select(row => row.Contact).Where(robots.Contains).Distinct()];
    }

    /// <summary>Of those who praised more than once, where their network tells.</summary>
    public static async Task<List<FollowersFact>> FollowersAsync(PlainRows rows, IReadOnlyList<InboundFact> inbound, CancellationToken ct)
    {
        var fans = inbound.Where(row => row.Intent is Intent.Praise or Intent.FanContent).CountBy(row => row.Contact).Where(person => person.Value > 1);
        var followers = new List<FollowersFact>();
        await rows.ReadAsync(
            $"""SELECT c."Id", c."Followers" FROM {rows.Ids} CROSS JOIN "Contacts" c WHERE c."Id" = heard.value AND c."Followers" IS NOT NULL ORDER BY c."Id" """,
            row => followers.Add(new(ContactId.From(row.Number(0)), row.Number(1))),
            ct, ("@ids", rows.Listed([.. fans.Select(person => person.Key.Value).Order()])));
        return followers;
    }
}
