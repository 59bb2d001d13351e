using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Inbox;

internal sealed class SurveyMapping : IEntityTypeConfiguration<Survey>
{
    public void Configure(EntityTypeBuilder<Survey> builder)
    {
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasOne<Conversation>().WithMany().HasForeignKey(row => row.ConversationId).OnDelete(DeleteBehavior.Cascade);

        // Each resolution is decided on once, and a link opens one survey.
        builder.HasIndex(row => new { row.ConversationId, row.ResolvedAt }).IsUnique();
        builder.HasIndex(row => row.Key).IsUnique().HasFilter("\"Key\" IS NOT NULL");
        builder.HasIndex(row => new { row.ContactId, row.DecidedAt });
        builder.HasIndex(row => row.DecidedAt);
        builder.HasIndex(row => row.AnsweredAt).HasFilter("\"AnsweredAt\" IS NOT NULL").HasDatabaseName("IX_Surveys_Answered");
    }
}
