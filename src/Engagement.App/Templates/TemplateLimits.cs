namespace Engagement.App.Templates;

/// <summary>
/// What a template may ask for. They are counts and not clocks, so that a busy machine refuses nothing that an idle one
/// takes; together they keep the worst template within 50 ms.
/// </summary>
internal static class TemplateLimits
{
    /// <summary>Characters of a template.</summary>
    public const int Length = 20_000;

    /// <summary>Things in braces; each costs the engine some 0.15 ms to compile.</summary>
    public const int Tags = 80;

    /// <summary>Blocks inside blocks.</summary>
    public const int Depth = 8;

    /// <summary>Loops; each costs the engine some 0.5 ms to compile.</summary>
    public const int Loops = 12;

    /// <summary>Steps of all loops together, each counted as the number of tags in the template.</summary>
    public const int Work = 12_000;

    /// <summary>Characters that come out.</summary>
    public const int Output = 100_000;

    /// <summary>Characters of one text among the facts.</summary>
    public const int TextValue = 20_000;

    /// <summary>Items of one list or record among the facts.</summary>
    public const int Items = 1_000;

    /// <summary>Lists and records inside each other among the facts.</summary>
    public const int DataDepth = 6;

    /// <summary>Characters of a text written out in a tag, such as the pattern of a date.</summary>
    public const int Literal = 60;

    /// <summary>Compiled templates that are kept.</summary>
    public const int Cached = 300;
}
