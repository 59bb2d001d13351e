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
        var rows = await db.Contacts.AsNoTracking().Where(row => roots.Contains(row.SameAs ?? row.Id)).ToListAsync(ct);
        var rules = await SegmentReader.AllAsync(db, ct);
        var found = new Dictionary<ContactId, IReadOnlyList<string>>();
        foreach (var person in rows.GroupBy(row => row.SameAs ?? row.Id))
        {
            List<Contact> identities = [.. person];
            var figures = new ContactFigures(
                identities.Sum(row => row.Figures.Said), identities.Sum(row => row.Figures.Praised), identities.Sum(row => row.Figures.Asked), identities.Sum(row => row.Figures.Complained));
            var names = SegmentReader.NamesOf(rules, identities, figures, now);
            identities.ForEach(row => found[row.Id] = names);
        }

        return found;
    }
}
