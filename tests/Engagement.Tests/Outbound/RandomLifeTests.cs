using Engagement.App.Data;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Outbound;

/// <summary>Random sequences of people's doings, troubles and crashes: everything is said once, as people last left it, or held with a reason.</summary>
public sealed class RandomLifeTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(StorageProvider.Sqlite, 1)]
    [InlineData(StorageProvider.Sqlite, 2)]
    [InlineData(StorageProvider.Sqlite, 3)]
    [InlineData(StorageProvider.Sqlite, 4)]
    [InlineData(StorageProvider.PostgreSql, 7)]
    [InlineData(StorageProvider.PostgreSql, 8)]
    public async Task Whatever_happens_everything_is_said_once_or_held_with_a_reason(StorageProvider provider, int seed)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var life = await RandomLife.BeginAsync(provider, seed, ct);

        // How many answers stay unclear depends on what a crash meets: a life in which nothing happened yet goes on.
        for (var step = 0; step < 80 || (!Eventful(life) && step < 400); step++)
        {
            await life.StepAsync(ct);
        }

        await life.CalmAsync(ct);

        output.WriteLine($"{life.Kills} kills, {life.Edits} edits, {life.Cancellations} cancelled, {life.Unclear} unclear answers");
        Assert.Empty(life.Broken);
        Assert.True(Eventful(life), "Too little happened for this to prove anything.");
    }

    private static bool Eventful(RandomLife life) => life is { Kills: > 0, Edits: > 0, Unclear: > 0 };
}
