-- The proceedings against persons at the end of a day: what cases.reckoning and cases.status say of one person's cases.
-- Wants: custody, visible_case, visible_decision, visible_hearing, and the tables of words: reckoned (instance, outcome,
-- stage), other_word (kind, stage, word), sitting (kind, stage), binding (instance, outcome).

party AS (
  SELECT party.id, party.case_id, party.person_id, party.role_id,
    EXISTS (SELECT FROM cases_charge charge WHERE charge.party_id = party.id) AS charged
  FROM cases_party party JOIN person ON person.id = party.person_id
),
sentenced AS (
  SELECT sentence.person_id, sentence.decision_id, decision.case_id,
    min(sentence.id) FILTER (WHERE penalty.main) AS penalty
  FROM cases_sentence sentence
  JOIN visible_decision decision ON decision.id = sentence.decision_id
  JOIN cases_penaltykind penalty ON penalty.code = sentence.kind_id
  JOIN person ON person.id = sentence.person_id
  GROUP BY sentence.person_id, sentence.decision_id, decision.case_id
),
accused AS (
  SELECT pairs.person_id, pairs.case_id, of_case.kind, of_case.opened
  FROM (
    SELECT person_id, case_id FROM party WHERE role_id IN ({ACCUSED}) OR charged
    UNION SELECT person_id, case_id FROM sentenced
  ) pairs JOIN visible_case of_case ON of_case.id = pairs.case_id
),
decision AS (
  SELECT row.*, {decided_last} AS decided_last, {decided_counts} AS counts_from
  FROM visible_decision row WHERE case_id IN (SELECT case_id FROM accused)
),
naming AS (
  SELECT decision_id, array_agg(person_id) AS persons FROM cases_decisionperson
  WHERE decision_id IN (SELECT id FROM decision) GROUP BY decision_id
),
concerned AS (
  SELECT accused.person_id, accused.kind AS case_kind, decision.*, sentenced.penalty,
    CASE WHEN decision.in_force IS NOT NULL THEN decision.in_force <= day
      ELSE binding.instance IS NOT NULL END AS force
  FROM accused
  JOIN decision ON decision.case_id = accused.case_id
  CROSS JOIN asked
  LEFT JOIN naming ON naming.decision_id = decision.id
  LEFT JOIN sentenced ON sentenced.decision_id = decision.id AND sentenced.person_id = accused.person_id
  LEFT JOIN binding ON binding.instance = decision.instance AND binding.outcome = decision.outcome_id
  WHERE naming.persons IS NULL OR accused.person_id = ANY (naming.persons) OR sentenced.decision_id IS NOT NULL
),
past AS (SELECT concerned.* FROM concerned, asked WHERE counts_from <= day),
update AS (
  SELECT row.id, row.kind, row.charge_id, row.became_id, party.person_id, party.case_id, row.happened,
    coalesce({happened_counts}, {ZERO}) AS counts_from
  FROM (
    SELECT each.*, charge.party_id FROM cases_chargeupdate each JOIN cases_charge charge ON charge.id = each.charge_id
    WHERE charge.party_id IN (SELECT id FROM party)
  ) row JOIN party ON party.id = row.party_id
),
moment AS (
  SELECT person_id, accused.case_id, entered AS happened FROM accused JOIN cases_stagechange USING (case_id)
  UNION ALL SELECT person_id, accused.case_id, held FROM accused JOIN visible_hearing USING (case_id)
  UNION ALL SELECT person_id, case_id, decided FROM concerned
  UNION ALL SELECT person_id, case_id, happened FROM update WHERE happened IS NOT NULL
  UNION ALL SELECT person_id, case_id, opened FROM accused WHERE opened IS NOT NULL
),
moved AS (
  SELECT person_id, case_id, true AS is_dated, max(happened) FILTER (WHERE happened <= day) AS last_step
  FROM moment CROSS JOIN asked GROUP BY person_id, case_id
),
begun AS (
  SELECT person_id, case_id, kind, CASE WHEN is_dated THEN last_step ELSE {ZERO} END AS last_step
  FROM accused LEFT JOIN moved USING (person_id, case_id)
),
main_case AS (
  SELECT DISTINCT ON (person_id) person_id, case_id, kind
  FROM begun JOIN custody USING (person_id)
  WHERE last_step IS NOT NULL
  ORDER BY person_id, coalesce(deprived AND case_id = case_of_custody, false) DESC,
    kind = 'criminal' DESC, last_step DESC, case_id DESC
),
last_decision AS (
  SELECT DISTINCT ON (person_id) person_id, past.id AS decision_id FROM main_case JOIN past USING (person_id, case_id)
  ORDER BY person_id, counts_from DESC, past.id DESC
),
-- What imposed or removed a penalty last, in each case of the kind; the same penalty imposed later in another case takes
-- in what is left of the first.
turning AS (
  SELECT DISTINCT ON (person_id, past.case_id) person_id, past.case_id, past.id, past.counts_from, past.decided, penalty,
    past.case_id = main_case.case_id AS own
  FROM main_case JOIN past USING (person_id)
  WHERE case_kind = main_case.kind AND (penalty IS NOT NULL OR outcome_id IN ({REMOVES}) AND instance <> 'pre-trial')
  ORDER BY person_id, past.case_id, counts_from DESC, past.id DESC
),
imposed AS (
  SELECT turning.person_id, own, turning.id, turning.decided, penalty.id AS sentence_id, penalty.kind_id,
    bool_or(past.force) AS in_force
  FROM turning JOIN cases_sentence penalty ON penalty.id = turning.penalty
  JOIN past ON past.person_id = turning.person_id AND past.case_id = turning.case_id
  WHERE (past.counts_from, past.id) >= (turning.counts_from, turning.id)
  GROUP BY turning.person_id, own, turning.id, turning.decided, penalty.id, penalty.kind_id
),
sentence AS (
  SELECT DISTINCT ON (person_id) person_id, other.sentence_id, other.in_force, other.own
  FROM imposed own JOIN imposed other USING (person_id, kind_id)
  WHERE own.own ORDER BY person_id, other.decided DESC, other.id DESC
),
-- Whose stage is needed: all, or of those alone whose sentence is not in force by its decisions and may be by the stage.
staged AS (
  SELECT main_case.* FROM main_case CROSS JOIN asked LEFT JOIN sentence USING (person_id)
  WHERE all_stages OR own AND NOT in_force
),
tried AS (
  SELECT case_id, min(decided) FILTER (WHERE instance = 'first') AS first_verdict,
    bool_or(instance = 'pre-trial') AS before_trial
  FROM decision GROUP BY case_id
),
deciding AS (
  SELECT person_id, concerned.id, concerned.instance, concerned.decided, concerned.decided_precision,
    concerned.counts_from, concerned.in_force, concerned.in_force_precision, coalesce(other_word.word, reckoned.stage) AS stage
  FROM staged JOIN concerned USING (person_id, case_id)
  JOIN reckoned ON reckoned.instance = concerned.instance AND reckoned.outcome = concerned.outcome_id
  LEFT JOIN other_word ON other_word.kind = case_kind AND other_word.stage = reckoned.stage
  JOIN tried ON tried.case_id = concerned.case_id
  LEFT JOIN decision reviewed ON reviewed.id = concerned.reviews_id AND reviewed.case_id = concerned.case_id
  WHERE concerned.instance NOT IN ('appeal', 'cassation')
    OR coalesce(reviewed.instance <> 'pre-trial', tried.first_verdict <= concerned.decided, NOT tried.before_trial)
),
enforced AS (SELECT row.*, {in_force_counts} AS counts_from FROM visible_decision row
  WHERE in_force IS NOT NULL AND case_id IN (SELECT case_id FROM staged)),
step AS (
  SELECT staged.person_id, {entered_counts} AS counts_from, true AS recorded, 1 AS rank, row.id,
    row.stage_id AS stage, entered AS since, entered_precision AS since_precision
  FROM staged JOIN cases_stagechange row USING (case_id)
  UNION ALL
  SELECT staged.person_id, {held_counts}, false, 0, row.id, sitting.stage, held, held_precision
  FROM staged JOIN visible_hearing row USING (case_id) JOIN sitting ON sitting.kind = row.kind_id
  WHERE row.result <> 'cancelled'
  UNION ALL
  SELECT person_id, counts_from, false, 1, id, stage, decided, decided_precision FROM deciding
  UNION ALL
  SELECT person_id, enforced.counts_from, false, 2, id, 'in_force', enforced.in_force, enforced.in_force_precision
  FROM deciding JOIN enforced USING (id)
  WHERE deciding.instance = 'first' AND deciding.stage IN ({VERDICTS})
),
stage AS (
  SELECT DISTINCT ON (person_id) person_id, stage, since AS stage_since, since_precision AS stage_precision, recorded
  FROM step, asked WHERE counts_from <= day
  ORDER BY person_id, counts_from DESC, recorded DESC, rank DESC, id DESC
),
turned AS (
  SELECT DISTINCT ON (person_id, case_id) person_id, case_id, outcome_id, decided_last
  FROM past WHERE outcome_id IN ({CLEARS}) OR outcome_id IN ({REVIVES})
  ORDER BY person_id, case_id, counts_from DESC, id DESC
),
change AS (
  SELECT charge_id, id, kind, counts_from FROM update
  UNION ALL SELECT became_id, id, 'brought', counts_from FROM update WHERE became_id IS NOT NULL
),
last_change AS (
  SELECT DISTINCT ON (charge_id) charge_id, kind, counts_from FROM change, asked WHERE counts_from <= day
  ORDER BY charge_id, counts_from DESC, id DESC, kind DESC
),
first_change AS (
  SELECT DISTINCT ON (charge_id) charge_id, kind FROM change ORDER BY charge_id, counts_from, id, kind
),
charges AS (
  SELECT main_case.person_id, array_agg(charge.id ORDER BY charge.id) AS charges
  FROM main_case
  JOIN accused ON accused.person_id = main_case.person_id AND accused.kind = main_case.kind
  JOIN party ON party.person_id = accused.person_id AND party.case_id = accused.case_id
  JOIN cases_charge charge ON charge.party_id = party.id
  LEFT JOIN last_change ON last_change.charge_id = charge.id
  LEFT JOIN first_change ON first_change.charge_id = charge.id
  LEFT JOIN turned ON turned.person_id = accused.person_id AND turned.case_id = accused.case_id
    AND turned.outcome_id IN ({CLEARS})
  WHERE CASE WHEN last_change.kind IS NOT NULL
    THEN last_change.kind NOT IN ({ENDS}) AND (turned.decided_last IS NULL OR last_change.counts_from > turned.decided_last)
    ELSE turned.decided_last IS NULL AND coalesce(first_change.kind IN ({ENDS}), true) END
  GROUP BY main_case.person_id
),
against AS (
  SELECT person_id, array_agg(case_id ORDER BY opened DESC NULLS FIRST, case_id DESC) AS cases,
    array_agg(case_id ORDER BY opened DESC NULLS FIRST, case_id DESC) FILTER (WHERE last_step IS NOT NULL) AS begun
  FROM accused JOIN begun USING (person_id, case_id)
  GROUP BY person_id
)
