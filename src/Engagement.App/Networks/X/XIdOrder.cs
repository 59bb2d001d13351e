namespace Engagement.App.Networks.X;

/// <summary>X's ids are decimal numbers that grow with time; they are kept as text.</summary>
internal sealed class XIdOrder : IComparer<string>
{
    public static XIdOrder Instance { get; } = new();

    public int Compare(string? x, string? y) =>
        (x?.Length ?? 0) != (y?.Length ?? 0) ? (x?.Length ?? 0).CompareTo(y?.Length ?? 0) : string.CompareOrdinal(x, y);
}
