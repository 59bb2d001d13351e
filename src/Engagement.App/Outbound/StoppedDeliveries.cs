using Engagement.App.Data;
using Engagement.Core.Outbound;

namespace Engagement.App.Outbound;

/// <summary>What a stop of publishing keeps back.</summary>
internal static class StoppedDeliveries
{
    /// <summary>What may go out now as far as a stop is concerned. A person who answers in a crisis is not kept from it.</summary>
    public static IQueryable<Delivery> NotStopped(this IQueryable<Delivery> rows, EngagementContext db) =>
        rows.Where(row => row.Source == DeliverySource.Reply || !db.Settings.Any(setting => setting.Key == PublishingStop.SettingKey));

    /// <summary>What is due and kept back. A comment that waits for its post is not due: its post is.</summary>
    public static IQueryable<Delivery> DueAndStopped(this IQueryable<Delivery> rows, EngagementContext db, DateTimeOffset now) =>
        rows.Where(row => row.State == DeliveryState.Pending && row.NextTryAt <= now && row.Source != DeliverySource.Reply
            && (row.AfterId == null || row.InReplyTo != null)
            && db.Settings.Any(setting => setting.Key == PublishingStop.SettingKey));
}
