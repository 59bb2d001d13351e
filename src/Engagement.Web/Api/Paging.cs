using Engagement.Core.Common;

namespace Engagement.Web.Api;

/// <summary>Reads <c>?limit=</c>.</summary>
internal static class Paging
{
    private const int Default = 50;
    private const int Most = 200;

    /// <exception cref="RefusedException">Not 1 to 200.</exception>
    public static int Limit(int? asked) =>
        asked is null or (>= 1 and <= Most) ? asked ?? Default : throw RefusedException.Invalid("limit", $"limit is 1 to {Most}.", Most, asked);

    /// <summary>Reads a cursor that is the id of the last row of the page before.</summary>
    /// <exception cref="RefusedException">Not a cursor.</exception>
    public static TId? After<TId>(string? cursor)
        where TId : struct, IId<TId> =>
        cursor is null ? null
        : IdText.TryRead<TId>(cursor, out var id) ? id
        : throw RefusedException.Invalid("cursor", "This is not a cursor of this list.");

    /// <summary>Takes one row more than asked for to know whether there is a next page.</summary>
    public static ApiPage<T> Cut<T>(IReadOnlyList<T> rows, int limit, Func<T, string> cursorOf) =>
        rows.Count > limit ? new ApiPage<T>([.. rows.Take(limit)], cursorOf(rows[limit - 1])) : new ApiPage<T>(rows, null);
}
