namespace Engagement.Sandbox.Faults;

/// <summary>One trouble that was ordered: what, where, how often.</summary>
internal sealed class Fault
{
    public required string Id { get; init; }

    public required FaultKind Kind { get; init; }

    public string? Network { get; init; }

    public string? Method { get; init; }

    /// <summary>Part of the path, or a pattern with <c>*</c>; for webhooks part of the event's name or of the address.</summary>
    public string? Path { get; init; }

    public double Probability { get; init; } = 1;

    /// <summary>How often at most; null for always.</summary>
    public int? Times { get; init; }

    /// <summary>How many calls that it would strike go through before.</summary>
    public int After { get; init; }

    public TimeSpan? Delay { get; init; }

    public int? Code { get; init; }

    public string? Body { get; init; }

    public int Fired { get; set; }

    public int Passed { get; set; }

    public bool Spent => Fired >= Times;

    public bool Matches(string network, string method, string path) =>
        (Network is null || Network.Equals(network, StringComparison.OrdinalIgnoreCase))
        && (Method is null || method.Length == 0 || Method.Equals(method, StringComparison.OrdinalIgnoreCase))
        && (Path is null || PathMatches(path));

    private bool PathMatches(string path)
    {
        if (!Path!.Contains('*', StringComparison.Ordinal))
        {
            return path.Contains(Path, StringComparison.OrdinalIgnoreCase);
        }

        return System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(Path, path, ignoreCase: true);
    }
}
