using Engagement.App.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Outbound;

internal sealed class DeliveryMapping : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.Property(row => row.Media).StoredAsJson();
        builder.Property(row => row.Manner).StoredAsJson();
        builder.HasIndex(row => new { row.State, row.NextTryAt, row.Id });
        builder.HasIndex(row => new { row.DueAt, row.Id });
        builder.HasIndex(row => row.ConversationId);
        builder.HasIndex(row => new { row.ChannelId, row.CreatedAt }).HasFilter("\"Source\" = 'Acknowledgement'").HasDatabaseName("IX_Deliveries_Thanks");
        builder.HasIndex(row => row.CreatedAt).HasFilter("\"Source\" = 'Reply'").HasDatabaseName("IX_Deliveries_Replies");
        builder.HasIndex(row => row.ClaimedBy);
        builder.HasIndex(row => row.AfterId);

        // Only once: each part of a post on a channel, a first comment under it, a thank-you in a conversation.
        builder.HasIndex(row => new { row.PostId, row.ChannelId, row.Source, row.Part }).IsUnique()
            .HasFilter("\"PostId\" IS NOT NULL AND \"State\" <> 'Cancelled'");
        builder.HasIndex(row => new { row.ConversationId, row.Source }).IsUnique().HasFilter("\"Source\" = 'Acknowledgement'");
        builder.HasIndex(row => row.InteractionId).IsUnique()
            .HasFilter("\"IsPrivate\" AND \"State\" NOT IN ('Cancelled', 'Failed')").HasDatabaseName("IX_Deliveries_Private");

        // What stands on the network is one delivery's alone, however alike their words.
        builder.HasIndex(row => new { row.ChannelId, row.RemoteId }).IsUnique().HasFilter("\"RemoteId\" IS NOT NULL");
    }
}
