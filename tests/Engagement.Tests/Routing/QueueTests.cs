using Engagement.App.Data;
using Engagement.App.People;
using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Routing;

public sealed class QueueTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task An_empty_workspace_gets_one_queue_that_takes_everything_and_only_once(StorageProvider provider)
    {
        await using var app = await TestApp.StartAsync(provider, Ct);

        await Task.WhenAll(app.Get<OpenFirstQueue>().RunAsync(Ct), app.Get<OpenFirstQueue>().RunAsync(Ct));

        var queue = Assert.Single(await app.Get<QueueReader>().ReadAsync(Ct));
        Assert.Equal(("Customer care", true, TimeSpan.FromMinutes(90)), (queue.Name, queue.IsDefault, queue.FirstAnswerTarget));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_new_default_queue_takes_the_place_of_the_old_one(StorageProvider provider)
    {
        await using var app = await TestApp.StartAsync(provider, Ct);
        await app.Get<OpenFirstQueue>().RunAsync(Ct);

        var id = await app.Get<WriteQueue>().RunAsync(null, new QueueDraft("Product", "product", true, 45, 1), Actor.Operator, Ct);

        var queues = await app.Get<QueueReader>().ReadAsync(Ct);
        Assert.Equal(["Customer care", "Product"], queues.Select(queue => queue.Name));
        Assert.Equal(new QueueLine(id, "Product", "product", true, TimeSpan.FromMinutes(45), 1), Assert.Single(queues, queue => queue.IsDefault));
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_cannot_be_is_refused_and_nothing_is_stored(StorageProvider provider)
    {
        await using var app = await TestApp.StartAsync(provider, Ct);
        await app.Get<OpenFirstQueue>().RunAsync(Ct);
        var first = (await app.Get<QueueReader>().ReadAsync(Ct))[0].Id;
        var good = new QueueDraft("Press", null, false, 90, 1);

        (QueueId? Id, QueueDraft Draft)[] wrong =
        [
            (null, good with { Name = "customer CARE" }), (null, good with { Topic = "weather" }), (null, good with { FirstAnswerMinutes = 0 }),
            (null, good with { Position = -1 }), (first, good),
        ];
        var fields = new List<string?>();
        foreach (var (id, draft) in wrong)
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => app.Get<WriteQueue>().RunAsync(id, draft, Actor.Operator, Ct));
            fields.Add(refused.Refusals[0].Field);
        }

        Assert.Equal(["name", "topic", "firstAnswerMinutes", "position", "isDefault"], fields);
        Assert.Equal("Customer care", Assert.Single(await app.Get<QueueReader>().ReadAsync(Ct)).Name);
    }
}
