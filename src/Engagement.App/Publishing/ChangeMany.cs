using Engagement.App.People;
using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>Carries out one decision about many posts. Each stands for itself: what cannot be done is said and stops nothing else.</summary>
internal sealed class ChangeMany(PostReader posts, MovePost move, EditPost edit, HoldPost hold, CancelPost cancel, DeletePost delete, TimeProvider time)
{
    /// <summary>More than this in one go is not taken.</summary>
    public const int Most = 500;

    private const int MostDays = 366;

    /// <param name="chosen">Which posts.</param>
    /// <param name="action">What is done to each.</param>
    /// <param name="days">For a move: how many days later; negative for earlier.</param>
    /// <param name="zone">Whose time of day is kept.</param>
    /// <param name="theme">For another theme: which; null: none.</param>
    /// <param name="actor">Who decides.</param>
    /// <param name="ct">Cancels between two posts.</param>
    /// <returns>What it was done for, and why not for the others.</returns>
    /// <exception cref="RefusedException">Nothing is chosen, or too much, or the days are none.</exception>
    public async Task<(IReadOnlyList<ChangedPost> Done, IReadOnlyList<string> Refused)> RunAsync(
        IReadOnlyList<PostId> chosen, BulkAction action, int days, TimeZoneInfo zone, ImportTheme? theme, Actor actor, CancellationToken ct)
    {
        if (chosen.Count is 0 or > Most)
        {
            throw RefusedException.Invalid("chosen", $"Choose at least one post and at most {Most}.", Most, chosen.Count);
        }

        if (action == BulkAction.Move && days is 0 or < -MostDays or > MostDays)
        {
            throw RefusedException.Invalid("days", $"Say by how many days, at most {MostDays}.", MostDays, days);
        }

        var (done, refused) = (new List<ChangedPost>(), new List<string>());
        foreach (var id in chosen)
        {
            try
            {
                done.Add(await ChangeAsync(id, action, days, zone, theme, actor, ct));
            }
            catch (RefusedException why)
            {
                refused.Add(why.Message);
            }
        }

        return (done, refused);
    }

    private async Task<ChangedPost> ChangeAsync(PostId id, BulkAction action, int days, TimeZoneInfo zone, ImportTheme? theme, Actor actor, CancellationToken ct)
    {
        if (action == BulkAction.Retag)
        {
            var post = await posts.FindAsync(id, ct) ?? throw RefusedException.NotFound("post");
            await edit.RunAsync(id, new PostEdit { ThemeId = theme?.Id ?? default(ThemeId), Campaign = theme?.Name, By = actor }, ct);
            return new ChangedPost(id, post.Line.ThemeId);
        }

        await (action switch
        {
            BulkAction.Move => MoveAsync(id, days, zone, actor, ct),
            BulkAction.Hold => hold.HoldAsync(id, actor, ct),
            BulkAction.Release => hold.ReleaseAsync(id, actor, ct),
            BulkAction.Cancel => cancel.RunAsync(id, null, actor, ct),
            BulkAction.Delete => delete.RunAsync(id, actor, ct),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
        });
        return new ChangedPost(id);
    }

    private async Task MoveAsync(PostId id, int days, TimeZoneInfo zone, Actor actor, CancellationToken ct)
    {
        var post = await posts.FindAsync(id, ct) ?? throw RefusedException.NotFound("post");
        var local = TimeZoneInfo.ConvertTime(post.Line.PublishAt, zone).DateTime;
        var at = LocalTime.ToInstant(DateOnly.FromDateTime(local).AddDays(days), TimeOnly.FromDateTime(local), zone);
        if (at <= time.GetUtcNow())
        {
            throw RefusedException.Invalid("days", "A post would land in the past; it was left where it is.");
        }

        await move.RunAsync(id, at, post.Line.Version, actor, ct);
    }
}
