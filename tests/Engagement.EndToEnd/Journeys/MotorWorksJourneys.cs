using Engagement.EndToEnd.Infrastructure;

namespace Engagement.EndToEnd.Journeys;

/// <summary>Journeys in one workplace, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class MotorWorksJourneys : ICollectionFixture<MotorWorks>
{
    public const string Name = "Motor works";
}
