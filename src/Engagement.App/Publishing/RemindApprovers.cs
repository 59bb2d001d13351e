using Engagement.App.Data;
using Engagement.App.Mails;
using Engagement.App.People;
using Engagement.App.Templates;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>The tick that reminds whom the rules name, or else whoever may approve, by one mail, of a post whose time comes within a day.</summary>
internal sealed class RemindApprovers(
    IDbContextFactory<EngagementContext> contexts, MailBox mails, TemplateCatalogue templates, OutsideAddress address, WorkspaceReader workspaces, TimeProvider time) : ITick
{
    private static readonly TimeSpan Before = TimeSpan.FromDays(1);

    private static readonly WorkRole[] Approvers = [.. Enum.GetValues<WorkRole>().Where(role => CapabilityRules.Allows(role, Capability.Approve))];

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (now, until) = (time.GetUtcNow(), time.GetUtcNow() + Before);
        var posts = await db.Posts.AsNoTracking().Include(post => post.Channels)
            .Where(post => post.State == PostState.InReview && post.PublishAt > now && post.PublishAt <= until)
            .OrderBy(post => post.PublishAt)
            .ToListAsync(ct);
        if (posts.Count == 0)
        {
            return;
        }

        var people = await db.Users.AsNoTracking().Where(user => !user.Disabled && user.Email != null && Approvers.Contains(user.Role)).ToListAsync(ct);
        var workspace = await workspaces.ReadAsync(ct);
        var channels = await db.Channels.ToDictionaryAsync(row => row.Id, row => row.DisplayName, ct);
        foreach (var post in posts)
        {
            var others = people.FindAll(user => user.Id != post.CreatedBy);
            var named = (await ApprovalRules.NamedAsync(db, post.ThemeId, post.Channels.Select(row => row.ChannelId), post.CreatedBy, ct)).Where(user => user.Email is not null).ToList();
            foreach (var person in named.Count > 0 ? named : others.Count > 0 ? others : people)
            {
                await WriteAsync(db, post, person, workspace, string.Join(", ", post.Channels.Select(row => channels.GetValueOrDefault(row.ChannelId, "?"))), ct);
            }
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another node wrote one of them in the same moment; the next round writes the rest.
        }
    }

    private async Task WriteAsync(EngagementContext db, Post post, User person, Workspace workspace, string channels, CancellationToken ct)
    {
        // Another time is another reminder.
        var key = $"approval/{post.Id}/{post.PublishAt.ToUnixTimeSeconds()}/{person.Id}";
        if (await db.OutgoingMails.AnyAsync(mail => mail.Key == key, ct))
        {
            return;
        }

        var words = templates.Mail("approval", person.Language, new Dictionary<string, object?>
        {
            ["workspace"] = workspace.Name,
            ["link"] = address.Link($"/posts/{post.Id}"),
            ["text"] = post.Text,
            ["at"] = TimeZoneInfo.ConvertTime(post.PublishAt, TimeZoneInfo.FindSystemTimeZoneById(workspace.TimeZone)),
            ["channels"] = channels,
        });
        await mails.AddAsync(db, new MailDraft { Key = key, To = person.Email!, ToName = person.DisplayName, Words = words, GoodFor = post.PublishAt - time.GetUtcNow() }, ct);
    }
}
