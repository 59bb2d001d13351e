using Engagement.App.Data;
using Engagement.App.Mails;
using Engagement.App.People;
using Engagement.App.Templates;
using Engagement.App.Ticks;
using Engagement.Core.Channels;
using Engagement.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Channels;

/// <summary>Sees when a channel stops hearing and when it hears again, and writes to those who can help: once for each time it is down.</summary>
internal sealed class WatchChannels(
    IDbContextFactory<EngagementContext> contexts, MailBox mails, TemplateCatalogue templates, OutsideAddress address, TimeProvider time) : ITick
{
    /// <summary>A network that does not answer for some minutes is no news; a token that is dead is.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        foreach (var channel in await db.Channels.AsNoTracking().OrderBy(row => row.Id).ToListAsync(ct))
        {
            var health = ChannelHealthRules.Read(channel.State, channel.MissedPolls, channel.ThrottledUntil, now);
            var down = health is ChannelHealth.NeedsReconnect or ChannelHealth.Deaf;
            if (down != channel.DownSince is not null)
            {
                DateTimeOffset? since = down ? now : null;
                await db.Channels.Where(row => row.Id == channel.Id && row.DownSince == channel.DownSince)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.DownSince, since), ct);
                channel.DownSince = since;
            }

            if (channel.DownSince is { } start && (health == ChannelHealth.NeedsReconnect || now - start >= Patience))
            {
                await WarnAsync(channel, health, start, ct);
            }
        }
    }

    private async Task WarnAsync(Channel channel, ChannelHealth health, DateTimeOffset since, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = await db.Users.AsNoTracking().Where(user => !user.Disabled).ToListAsync(ct);
        var workspace = await db.Settings.Where(setting => setting.Key == SettingKeys.Name).Select(setting => setting.Value).SingleOrDefaultAsync(ct);
        var added = 0;
        foreach (var person in people.Where(user => user.Email is not null && CapabilityRules.Allows(user.Role, Capability.ManageChannels)))
        {
            var data = new Dictionary<string, object?>
            {
                ["workspace"] = workspace ?? "Engagement",
                ["channel"] = $"{channel.DisplayName} ({channel.Network})",
                ["reconnect"] = health == ChannelHealth.NeedsReconnect,
                ["since"] = since,
                ["error"] = channel.LastError,
                ["link"] = address.Link($"/channels/{channel.Id}"),
            };
            added += await mails.AddAsync(
                db,
                new MailDraft
                {
                    Key = $"channel-down/{channel.Id}/{since.UtcTicks}/{person.Id}",
                    To = person.Email!,
                    ToName = person.DisplayName,
                    Words = templates.Mail("channel-down", person.Language, data),
                },
                ct) is null ? 0 : 1;
        }

        if (added > 0)
        {
            await db.SaveChangesAsync(ct);
        }
    }
}
