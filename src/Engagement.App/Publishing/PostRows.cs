using Engagement.App.Data;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Which posts a filter means, as a query.</summary>
internal static class PostRows
{
    /// <summary>All but the standing, which is derived from deliveries and asked of <see cref="PostLines"/>.</summary>
    public static IQueryable<Post> Of(EngagementContext db, PostFilter filter)
    {
        var rows = db.Posts.AsNoTracking().Where(row => row.PublishAt >= filter.From && row.PublishAt < filter.To);
        if (filter.ThemeId is { } theme)
        {
            rows = rows.Where(row => row.ThemeId == theme);
        }

        if (filter.ChannelId is { } channel)
        {
            rows = rows.Where(row => row.Channels.Any(place => place.ChannelId == channel));
        }

        if (filter.CreatedBy is { } author)
        {
            rows = rows.Where(row => row.CreatedBy == author);
        }

        rows = filter.Text is { Length: > 0 } text ? Saying(db, rows, text) : rows;
        return filter.Trouble is { } trouble ? In(db, rows, trouble) : rows;
    }

    /// <summary>Without those that were cancelled, as a whole or on every channel.</summary>
    public static IQueryable<Post> Live(EngagementContext db, IQueryable<Post> rows) => rows.Where(row =>
        row.State != PostState.Cancelled
        && (row.State != PostState.Scheduled || db.Deliveries.Any(said => said.PostId == row.Id && said.Source == DeliverySource.Post && said.State != DeliveryState.Cancelled)));

    private static IQueryable<Post> Saying(EngagementContext db, IQueryable<Post> rows, string text)
    {
        // SQLite's LIKE knows no case; PostgreSQL's does.
        var part = $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        return db.Database.IsNpgsql()
            ? rows.Where(row => EF.Functions.ILike(row.Text, part, "\\"))
            : rows.Where(row => EF.Functions.Like(row.Text, part, "\\"));
    }

    private static IQueryable<Post> In(EngagementContext db, IQueryable<Post> rows, PostTrouble trouble)
    {
        var said = db.Deliveries.Where(row => row.Source == DeliverySource.Post);
        said = trouble switch
        {
            PostTrouble.Failed => said.Where(row => row.State == DeliveryState.Failed),
            PostTrouble.Missed => said.Where(row => row.State == DeliveryState.Held && row.HeldReason == HeldReason.Missed),
            _ => said.Where(row => row.State == DeliveryState.Unknown || (row.State == DeliveryState.Held && row.HeldReason == HeldReason.CannotTell)),
        };
        return rows.Where(row => said.Any(one => one.PostId == row.Id));
    }
}
