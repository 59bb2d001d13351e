using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>To which segments people belong, all their identities taken together.</summary>
internal static class ContactSegments
{
    public static async Task<Dictionary<ContactId, IReadOnlyList<string>>> OfAsync(
        EngagementContext db, IReadOnlyCollection<ContactId> people, DateTimeOffset now, CancellationToken ct)
    {
        var roots = await db.Contacts.Where(row => people.Contains(row.Id)).Select(row => row.SameAs ?? row.Id).Distinct().ToListAsync(ct);
        var rows = await db.Contacts.AsNoTracking().Where(row => roots.Contains(row.Id) || (row.SameAs != null && roots.Contains(row.SameAs.Value))).ToListAsync(ct);
        var rules = await SegmentReader.AllAsync(db, ct);
        var found = new Dictionary<ContactId, IReadOnlyList<string>>();
        foreach (var person in rows.GroupBy(row => row.SameAs ?? row.Id))
        {
            List<Contact> identities = [.. person];
            var names = SegmentReader.NamesOf(rules, identities, PersonReader.SumOf(identities), now);
            identities.ForEach(row => found[row.Id] = names);
        }

        return found;
    }
}
