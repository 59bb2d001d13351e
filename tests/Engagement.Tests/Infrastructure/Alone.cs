namespace Engagement.Tests.Infrastructure;

/// <summary>For test classes that measure time: they run after all others, one at a time. Put [Collection(Alone.Name)] on the class.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class Alone
{
    public const string Name = "alone";
}
