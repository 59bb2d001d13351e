namespace Engagement.Core.Inbox.Reading;

/// <summary>What the rules found in a text: which rules spoke, and the words that made each speak first.</summary>
internal sealed class Signals
{
    private readonly List<(string Rule, string? Words)> _found = [];

    public IReadOnlyList<(string Rule, string? Words)> Found => _found;

    public bool Has(string rule)
    {
        foreach (var found in _found)
        {
            if (string.Equals(found.Rule, rule, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public bool HasAny(params ReadOnlySpan<string> rules)
    {
        foreach (var rule in rules)
        {
            if (Has(rule))
            {
                return true;
            }
        }

        return false;
    }

    public void Add(string rule, string? words = null)
    {
        if (!Has(rule))
        {
            _found.Add((rule, words));
        }
    }

    public IReadOnlyList<string> ToReasons() => [.. _found.Select(f => f.Words is null ? f.Rule : $"{f.Rule}: {f.Words}")];
}
