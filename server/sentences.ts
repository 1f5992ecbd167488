/**
 * The second guard: what the database refuses, in Chinese and English. A test walks the catalogue and fails on a
 * unique or exclusion constraint that has no sentence here.
 */
export const sentences: { readonly [constraint: string]: readonly [says: string, english: string] } = {
  resource_is_free: [
    '工位或技师在这段时间已有别的车',
    'The bay or the technician has another car at that time',
  ],
  one_clock_per_person: ['一人同时只能有一项作业在计时', 'A person can run one clock at a time'],
  shifts_do_not_overlap: ['班次重叠', 'The shifts overlap'],
  car_is_here_once: ['这辆车已在店内', 'This car is already in the store'],
  plate_is_one_car: ['这个车牌已经登记在另一辆车上', 'This plate belongs to another car'],
  vin_is_one_car: ['这个车架号已经登记在另一辆车上', 'This VIN belongs to another car'],
  vehicle_has_one_owner: ['一辆车同时只有一位车主', 'A car has one owner at a time'],
  quotation_version_is_one: ['这个版本的报价单已经建立', 'This version of the quotation exists already'],
  quotation_number_is_one: ['报价单号已被使用', 'The quotation number is taken'],
  line_position_is_one: ['报价项目的序号重复', 'Two lines have the same position'],
  order_number_is_one: ['工单号已被使用', 'The order number is taken'],
  order_is_signed_once: ['工单已经签字', 'The order is signed already'],
  line_is_one_job: ['这一项已经列为作业', 'This line is a job already'],
  settlement_number_is_one: ['结算单号已被使用', 'The settlement number is taken'],
  settlement_version_is_one: ['这个版本的结算单已经建立', 'This version of the settlement exists already'],
  payer_has_one_charge: ['同一付费方只有一笔应收', 'A payer has one charge per settlement'],
  order_has_one_gate_pass: ['出门证已经开出', 'The gate pass has been issued'],
  gate_pass_number_is_one: ['出门证号已被使用', 'The gate pass number is taken'],
  order_is_followed_up_once: ['这张工单已经列入回访', 'This order has its follow-up already'],
  person_has_one_administration: ['一人只能担任一项管理职责', 'A person holds one administration'],
  setting_has_one_value_a_day: ['这一天已经登记过新值', 'A value has been set for that day'],
  bay_code_is_one: ['工位编号重复', 'The bay code is taken'],
  post_id_is_one: ['岗位重复', 'The post exists already'],
  post_is_held_once: ['此人已经任这个岗位', 'This person holds the post already'],
  staff_number_is_one: ['工号已被使用', 'The staff number is taken'],
  store_code_is_one: ['门店编号已被使用', 'The store code is taken'],
  post_order_is_one: ['岗位序号重复', 'Two posts have the same place'],
}
